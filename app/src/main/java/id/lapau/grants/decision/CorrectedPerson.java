package id.lapau.grants.decision;

import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import id.lapau.kernel.Actor;
import id.lapau.kernel.Nik;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.OfficeTime;
import id.lapau.registry.BusinessFacts;
import id.lapau.registry.Correction;
import id.lapau.registry.PersonFacts;
import id.lapau.registry.PersonId;
import id.lapau.registry.Registry;
import id.lapau.registry.Source;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person of the registry follows the correction of a row; where the NIK turns out to be another known person's, the row becomes that person's. */
@Component
class CorrectedPerson {

    private final Registry registry;
    private final Proposals proposals;
    private final Clock clock;

    CorrectedPerson(Registry registry, Proposals proposals, Clock clock) {
        this.registry = registry;
        this.proposals = proposals;
        this.clock = clock;
    }

    void follow(ProposalRecord before, ProposalRecord after, String reason, Actor by) {
        if (before.person() == null) return;
        var ref = after.applicant().ref();
        var source = new Source(Source.Kind.REVIEW, Source.row(ref.file(), ref.sheet(), ref.row()).reference());
        var corrected = registry.correctPerson(new PersonId(before.person()), differing(facts(before), facts(after)), source, reason, by);
        if (corrected instanceof Correction.NikTaken) recogniseAgain(after, source, by);
    }

    private void recogniseAgain(ProposalRecord after, Source source, Actor by) {
        var a = after.applicant();
        var place = a.businessAddress().isEmpty() ? a.address() : a.businessAddress();
        var business = new BusinessFacts(a.line(), a.businessName(), place, after.nagari(), a.nib(), a.sku(), a.yearlySales(), a.netAssets(), OfficeTime.today(clock));
        var known = registry.recognise(facts(after), business, source, by);
        proposals.belongsTo(after.id(), known.person(), known.business());
    }

    private static PersonFacts facts(ProposalRecord proposal) {
        var a = proposal.applicant();
        return new PersonFacts(a.name(), nik(a), a.kk(), a.birthDate(), a.phone(), a.address(), proposal.nagari());
    }

    private static @Nullable Nik nik(Applicant applicant) {
        return applicant.nik() instanceof NikReading.Valid(var nik, _) ? nik : null;
    }

    /** Only what the officer changed; the rest of the row proves nothing new about the person. */
    private static PersonFacts differing(PersonFacts before, PersonFacts after) {
        return new PersonFacts(before.name().equals(after.name()) ? "" : after.name(), changed(before.nik(), after.nik()), changed(before.kk(), after.kk()),
                changed(before.birthDate(), after.birthDate()), changed(before.phone(), after.phone()),
                before.address().equals(after.address()) ? "" : after.address(), changed(before.nagari(), after.nagari()));
    }

    private static <T> @Nullable T changed(@Nullable T before, @Nullable T after) {
        return Objects.equals(before, after) ? null : after;
    }
}
