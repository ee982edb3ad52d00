package id.lapau.training.growth;

import static id.lapau.training.growth.Village.ELSEWHERE;
import static id.lapau.training.growth.Village.RINA;
import static id.lapau.training.growth.Village.SUTAN;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.outbox.Channel;
import id.lapau.platform.PhotoTest;
import id.lapau.platform.Vault;
import id.lapau.registry.DocumentFile;
import id.lapau.registry.Registry;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import id.lapau.training.growth.SentEvidence.Bad;
import id.lapau.training.growth.SentEvidence.Good;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be shown as evidence, who opens it, and that nobody reads it in the database. */
@LapauTest
class EvidenceTest {

    private static final byte[] PDF = "%PDF-1.7 nota April 1.500.000".getBytes(StandardCharsets.UTF_8);
    private static final Officer DESI = new Officer(UUID.fromString("00000000-0000-7000-8000-00000000aa04"), "Desi", Role.NAGARI_OFFICER, TestUsers.NAGARI);

    @Autowired Registry registry;
    @Autowired JudgeClass judge;
    @Autowired KeepEvidence keep;
    @Autowired LadderViews ladders;
    @Autowired AskOwner owners;
    @Autowired EvidenceBook book;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;

    private static DocumentFile file(String name, byte[] content) {
        return ((Good) SentEvidence.read(name, content)).files().getFirst();
    }

    private UUID challenged(UUID business, List<DocumentFile> files) {
        assertThat(judge.challenge(business, new SnapshotForm("2022-04-30", "", "1,5 miliar", "", "", null, null, "Nota dihitung dua kali"), files, RINA)).isEqualTo(new Taken.Done());
        return book.open(business).orElseThrow();
    }

    @Test void a_file_is_what_is_in_it_and_a_photo_loses_what_the_camera_wrote() throws IOException {
        assertThat(file("nota.exe", PDF).type()).isEqualTo("application/pdf");
        var photo = PhotoTest.picture("png", 300, 200);
        assertThat(file("kas.png", photo)).satisfies(kept -> {
            assertThat(kept.name()).isEqualTo("kas.jpg");
            assertThat(kept.type()).isEqualTo("image/jpeg");
            assertThat(kept.content()).isNotEqualTo(photo);
        });
        assertThat(SentEvidence.read("nota.pdf", "bukan pdf".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Bad("growth.problem.evidence.kind", "nota.pdf"));
        var cut = java.util.Arrays.copyOf(photo, 40);
        assertThat(SentEvidence.read("kas.png", cut)).as("begins as a picture and is none").isEqualTo(new Bad("growth.problem.evidence.kind", "kas.png"));
        assertThat(SentEvidence.read("besar.pdf", java.util.Arrays.copyOf(PDF, DocumentFile.LARGEST + 1))).isEqualTo(new Bad("growth.problem.evidence.large", "besar.pdf"));
    }

    @Test void evidence_is_sealed_and_whoever_opens_it_stands_in_the_book() {
        var id = Village.business(registry, "Rukiah", 61, "Bordir");
        var challenge = challenged(id, List.of(file("nota.pdf", PDF)));
        var shown = ladders.find(id, SUTAN).orElseThrow().evidence().get(challenge.toString()).getFirst();
        assertThat(shown.by()).isEqualTo("Rina");
        var stored = sql.sql("select content_sealed from growth.evidence where challenge = :id").param("id", challenge).query(byte[].class).single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("nota April");
        var file = UUID.fromString(shown.id());
        assertThat(keep.open(id, challenge, file, ELSEWHERE)).isEmpty();
        assertThat(keep.open(id, challenge, file, DESI)).as("may not see numbers of persons").isEmpty();
        assertThat(keep.open(UUID.randomUUID(), challenge, file, SUTAN)).isEmpty();
        assertThat(opened(id)).isZero();
        assertThat(keep.open(id, challenge, file, SUTAN).orElseThrow().content()).isEqualTo(PDF);
        keep.open(id, challenge, file, RINA);
        assertThat(opened(id)).isEqualTo(2);
    }

    private long opened(UUID business) {
        return sql.sql("select count(*) from audit.entry where action = 'EVIDENCE_OPENED' and subject_id = :id").param("id", business.toString()).query(Long.class).single();
    }

    @Test void a_challenge_takes_six_files_and_none_once_it_is_decided() {
        var id = Village.business(registry, "Sariani", 62, "Kue");
        var challenge = challenged(id, Collections.nCopies(5, file("nota.pdf", PDF)));
        var two = Collections.nCopies(2, file("nota.pdf", PDF));
        assertThat(keep.add(id, challenge, two, RINA)).isInstanceOf(Taken.Rejected.class);
        assertThat(keep.add(id, challenge, List.of(), RINA)).isInstanceOf(Taken.Rejected.class);
        assertThat(keep.add(id, challenge, two.subList(0, 1), RINA)).isEqualTo(new Taken.Done());
        assertThat(keep.add(id, challenge, two.subList(0, 1), DESI)).isEqualTo(new Taken.NotAllowed());
        judge.decide(id, challenge, ChallengeState.REJECTED, "Tidak cocok", SUTAN);
        assertThat(keep.add(id, challenge, two.subList(0, 1), RINA)).isEqualTo(new Taken.Unchanged());
        assertThat(book.count(challenge)).isEqualTo(6);
    }

    @Test void an_owner_sends_evidence_by_the_link_only_while_a_challenge_waits() {
        var id = Village.business(registry, "Zainab", 63, "Dendeng");
        owners.ask(id, Channel.WHATSAPP, RINA);
        var token = token();
        assertThat(owners.challenged(token)).isFalse();
        assertThat(owners.evidence(token, List.of(file("nota.pdf", PDF)))).isEqualTo(new Taken.Unchanged());
        assertThat(owners.evidence("tebakan", List.of(file("nota.pdf", PDF)))).isEqualTo(new Taken.NoSuchThing());
        var challenge = challenged(id, List.of());
        assertThat(owners.challenged(token)).isTrue();
        assertThat(owners.evidence(token, List.of(file("nota.pdf", PDF)))).isEqualTo(new Taken.Done());
        assertThat(ladders.find(id, SUTAN).orElseThrow().evidence().get(challenge.toString())).singleElement().satisfies(kept -> assertThat(kept.by()).as("the owner").isEmpty());
    }

    /** Of the link in the message that waits. */
    private String token() {
        var body = sql.sql("select text_sealed from outbox.message where cause like 'growth-question/%' order by created_at desc limit 1").query(byte[].class).single();
        return vault.open(body).replaceFirst("(?s).*/kabar/([A-Za-z0-9_-]{22}).*", "$1");
    }
}
