package id.lapau.training.growth;

import static id.lapau.training.growth.Village.RINA;
import static id.lapau.training.growth.Village.SUTAN;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.owner.Owner;
import id.lapau.outbox.Channel;
import id.lapau.registry.DocumentFile;
import id.lapau.registry.Registry;
import id.lapau.registry.SizeClass;
import id.lapau.testing.LapauTest;
import id.lapau.training.growth.LadderView.Stood;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an owner may do about the size class of the own business, and of no other. */
@LapauTest
class OwnClassTest {

    private static final List<DocumentFile> NOTE = List.of(new DocumentFile("nota.pdf", "application/pdf", "%PDF-1.7 nota".getBytes(StandardCharsets.UTF_8)));

    @Autowired Registry registry;
    @Autowired TakeSnapshot take;
    @Autowired JudgeClass judge;
    @Autowired OwnStanding standing;
    @Autowired OwnChallenge challenge;
    @Autowired AskOwner owners;
    @Autowired LadderViews ladders;
    @Autowired JdbcClient sql;

    private static SnapshotForm sold(String day, String yearly, String why) {
        return new SnapshotForm(day, "", yearly, "", "", null, null, why);
    }

    private Owner ownerOf(UUID business) {
        return new Owner(UUID.randomUUID(), sql.sql("select owner from registry.business where id = :id").param("id", business).query(UUID.class).single(), "Pemilik");
    }

    private LadderView ladder(UUID business) {
        return ladders.find(business, SUTAN).orElseThrow();
    }

    private UUID open(UUID business) {
        return ladder(business).challenges().stream().filter(each -> each.state() == ChallengeState.OPEN).map(each -> UUID.fromString(each.id())).findFirst().orElseThrow();
    }

    @Test void an_owner_challenges_with_evidence_an_officer_decides_and_the_owner_is_told() {
        var id = Village.business(registry, "Rosna", 81, "Kerupuk kulit");
        var owner = ownerOf(id);
        take.take(id, sold("2022-04-30", "2,4 miliar", ""), RINA);
        assertThat(challenge.raise(id, sold("2022-04-30", "1,2 miliar", "Nota dihitung dua kali"), NOTE, owner)).isEqualTo(new Taken.Done());
        assertThat(challenge.raise(id, sold("2022-04-30", "1 miliar", "Sekali lagi"), List.of(), owner)).as("one at a time").isEqualTo(new Taken.Unchanged());
        assertThat(challenge.show(id, NOTE, owner)).isEqualTo(new Taken.Done());
        var which = open(id);
        assertThat(ladder(id).evidence().get(which.toString())).hasSize(2).allSatisfy(file -> assertThat(file.by()).as("the owner").isEmpty());
        assertThat(judge.decide(id, which, ChallengeState.WITHDRAWN, "Bukan milik saya", SUTAN)).as("only the owner withdraws it").isEqualTo(new Taken.NotAllowed());
        assertThat(judge.decide(id, which, ChallengeState.UPHELD, "Cocok dengan nota", SUTAN)).isEqualTo(new Taken.Done());
        assertThat(ladder(id).today()).extracting(SizeClass.Ruling::size).isEqualTo(SizeClass.MICRO);
        assertThat(challenge.withdraw(id, which, owner)).isEqualTo(new Taken.Unchanged());
        assertThat(challenge.show(id, NOTE, owner)).isEqualTo(new Taken.Unchanged());
        assertThat(sql.sql("select count(*) from outbox.message where cause = :cause").param("cause", "growth-decided/" + which).query(Long.class).single()).isEqualTo(1);
        assertThat(sql.sql("select actor_id from audit.entry where action = 'SIZE_CLASS_CHALLENGED' and subject_id = :id").param("id", id.toString()).query(UUID.class).single())
                .isEqualTo(owner.account());
    }

    @Test void a_business_of_somebody_else_is_none_that_is_there() {
        var id = Village.business(registry, "Jamilah", 82, "Lamang");
        var stranger = ownerOf(Village.business(registry, "Kasma", 83, "Lemper"));
        var unbound = new Owner(UUID.randomUUID(), null, "Siapa saja");
        take.take(id, sold("2022-04-30", "2,4 miliar", ""), RINA);
        judge.challenge(id, sold("2022-04-30", "1 miliar", "Diperiksa"), List.of(), RINA);
        for (var other : List.of(stranger, unbound)) {
            assertThat(standing.tell(id, sold("2022-05-31", "1 miliar", ""), other)).isEqualTo(new Taken.NoSuchThing());
            assertThat(challenge.raise(id, sold("2022-04-30", "1 miliar", "Keliru"), NOTE, other)).isEqualTo(new Taken.NoSuchThing());
            assertThat(challenge.show(id, NOTE, other)).isEqualTo(new Taken.NoSuchThing());
            assertThat(challenge.withdraw(id, open(id), other)).isEqualTo(new Taken.NoSuchThing());
        }
        assertThat(ladder(id).snapshots()).hasSize(1);
        assertThat(ladder(id).evidence()).isEmpty();
    }

    @Test void only_what_was_noted_is_challenged_with_a_figure_and_a_reason() {
        var id = Village.business(registry, "Zubaidah", 84, "Tenun");
        var owner = ownerOf(id);
        take.take(id, sold("2022-04-30", "2,4 miliar", ""), RINA);
        assertThat(challenge.raise(id, sold("2022-03-31", "1 miliar", "Keliru"), NOTE, owner)).isEqualTo(new Taken.Rejected(Map.of("tanggal", "growth.problem.nothingNoted")));
        assertThat(((Taken.Rejected) challenge.raise(id, sold("2022-04-30", "", ""), NOTE, owner)).problems()).containsOnlyKeys("bulan", "alasan");
        assertThat(ladder(id).challenges()).isEmpty();
    }

    @Test void an_owner_withdraws_the_own_challenge_but_not_that_of_an_officer() {
        var id = Village.business(registry, "Nelti", 85, "Bika");
        var owner = ownerOf(id);
        take.take(id, sold("2022-04-30", "2,4 miliar", ""), RINA);
        challenge.raise(id, sold("2022-04-30", "1 miliar", "Keliru"), List.of(), owner);
        assertThat(challenge.withdraw(id, open(id), owner)).isEqualTo(new Taken.Done());
        judge.challenge(id, sold("2022-04-30", "1 miliar", "Diperiksa"), List.of(), RINA);
        assertThat(challenge.withdraw(id, open(id), owner)).isEqualTo(new Taken.Unchanged());
        assertThat(challenge.show(id, NOTE, owner)).as("but may show what helps to decide").isEqualTo(new Taken.Done());
    }

    @Test void an_owner_tells_how_it_stands_and_does_not_write_over_what_the_office_noted() {
        var id = Village.business(registry, "Mardiah", 86, "Kopi bubuk");
        var owner = ownerOf(id);
        owners.ask(id, Channel.WHATSAPP, RINA);
        take.take(id, sold("2022-04-30", "2,4 miliar", ""), RINA);
        assertThat(standing.tell(id, sold("2022-04-30", "100 juta", ""), owner)).isEqualTo(new Taken.Rejected(Map.of("tanggal", "growth.problem.noted")));
        assertThat(ladder(id).question()).as("not answered by that").satisfies(question -> assertThat(question.answeredAt()).isNull());
        assertThat(standing.tell(id, sold("2022-05-31", "2,5 miliar", ""), owner)).isEqualTo(new Taken.Done());
        assertThat(ladder(id).question()).satisfies(question -> assertThat(question.answeredAt()).isNotNull());
        assertThat(standing.tell(id, sold("2022-05-31", "2,6 miliar", ""), owner)).as("the own word may be mended").isEqualTo(new Taken.Done());
        assertThat(ladder(id).snapshots()).extracting(Stood::standing).containsExactly(true, false, true);
        assertThat(ladder(id).snapshots().getFirst().source().reference()).isEqualTo("Pemilik, lewat akun");
    }
}
