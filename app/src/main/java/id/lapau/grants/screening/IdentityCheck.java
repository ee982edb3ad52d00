package id.lapau.grants.screening;

import static id.lapau.grants.ReasonCode.*;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.intake.Applicant;
import id.lapau.grants.programme.Programme;
import id.lapau.grants.reference.Population;
import id.lapau.grants.reference.Resident;
import id.lapau.grants.screening.Finding.Verdict;
import id.lapau.grants.screening.Identified.Certainty;
import id.lapau.kernel.Nik;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.Regions;
import id.lapau.linkage.NameAgreement;
import id.lapau.linkage.PersonNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who the applicant is by the population register, and every NIK finding on the way. */
final class IdentityCheck {

    private final Programme programme;
    private final Optional<Population> population;
    private final Optional<NikRepair> repair;
    private final Regions regions;
    private final LocalDate asOf;

    IdentityCheck(Programme programme, Optional<Population> population, Regions regions, LocalDate asOf) {
        this.programme = programme;
        this.population = population;
        this.repair = population.map(NikRepair::new);
        this.regions = regions;
        this.asOf = asOf;
    }

    Identified identify(Applicant applicant) {
        var work = new Work(applicant);
        switch (applicant.nik()) {
            case NikReading.Missing() -> work.missing();
            case NikReading.Damaged(var damage, var known) -> work.damaged(damage, known);
            case NikReading.Anomalous(var why, var digits) -> work.anomalous(why.name(), digits);
            case NikReading.Valid(var nik, var _) -> work.possible(nik);
        }
        return work.result();
    }

    private final class Work {

        private final Applicant applicant;
        private final List<Finding> findings = new ArrayList<>(2);
        private final List<Evidence> notices = new ArrayList<>(1);
        private @Nullable Nik written;
        private @Nullable Resident resident;
        private @Nullable Nik suggested;
        private Certainty certainty = Certainty.UNKNOWN;
        private NikRepair.Guess guess = NikRepair.Guess.NONE;

        Work(Applicant applicant) {
            this.applicant = applicant;
        }

        Identified result() {
            return new Identified(applicant, written, resident, certainty, suggested, guess, List.copyOf(findings), List.copyOf(notices));
        }

        void missing() {
            find(NIK_MISSING, Verdict.DOUBTFUL, Evidence.of("nik-missing"));
            repair.ifPresent(r -> guessed(r.ofNothing(applicant)));
        }

        void damaged(NikReading.Damage damage, String known) {
            find(NIK_DAMAGED, Verdict.DOUBTFUL, Evidence.of("nik-damaged." + key(damage.name()), known.length()));
            repair.ifPresent(r -> guessed(r.ofLeading(applicant, known)));
        }

        /** Proven only when nobody of the register can have been meant. */
        void anomalous(String why, String digits) {
            repair.ifPresent(r -> guessed(r.ofDigits(applicant, digits)));
            boolean nobody = guess.repair().isEmpty() && guess.fitting().isEmpty() && population.isPresent();
            find(NIK_ANOMALOUS, nobody ? Verdict.PROVEN : Verdict.DOUBTFUL, Evidence.of("nik-anomalous." + key(why), digits.length()));
            spoiled();
        }

        void possible(Nik nik) {
            written = nik;
            var owner = population.flatMap(p -> p.find(nik.value()));
            if (!regions.hasProvince(nik.province())) anomalous("UNKNOWN_PROVINCE", nik.digits());
            else if (owner.isEmpty() && !regions.hasRegency(nik.regency())) anomalous("UNKNOWN_REGENCY", nik.digits());
            else if (owner.isPresent()) compare(owner.get());
            else if (population.isPresent()) notInRegister(nik);
        }

        private void compare(Resident owner) {
            resident = owner;
            var agreement = PersonNames.compare(applicant.name(), owner.name());
            if (agreement == NameAgreement.DIFFERENT && !PersonNames.oneSlipApart(applicant.name(), owner.name())) contradict();
            else {
                certainty = Certainty.CONFIRMED;
                notice(agreement, owner);
            }
        }

        private void contradict() {
            certainty = Certainty.CONTRADICTED;
            find(NIK_NAME_MISMATCH, Verdict.DOUBTFUL, Evidence.of("nik-name-mismatch", applicant.name()));
            var own = java.util.Objects.requireNonNull(written);
            repair.ifPresent(r -> guessed(r.ofDigits(applicant, own.digits())));
        }

        private void notInRegister(Nik nik) {
            repair.ifPresent(r -> guessed(r.ofDigits(applicant, nik.digits())));
            if (guess.repair().map(r -> r.damage() != NikRepair.Damage.CUT_OFF).orElse(true))
                find(NIK_NOT_IN_REGISTER, Verdict.DOUBTFUL, Evidence.of("nik-not-in-register", nik.masked()));
            spoiled();
        }

        private void guessed(NikRepair.Guess found) {
            guess = found;
            found.repair().ifPresent(this::suggest);
        }

        /** A cut, swapped or lost digit is damage besides; a changed digit or another number may be a wrong claim. */
        private void spoiled() {
            guess.repair().or(() -> guess.fitting().stream().findFirst()).map(NikRepair.Repair::damage).ifPresent(damage -> {
                switch (damage) {
                    case CUT_OFF, DIGITS_SWAPPED, DIGIT_LOST_OR_ADDED -> find(NIK_DAMAGED, Verdict.DOUBTFUL, Evidence.of("nik-damaged." + key(damage.name())));
                    case DIGIT_CHANGED, OTHER_NUMBER -> { }
                }
            });
        }

        private void suggest(NikRepair.Repair repair) {
            var digits = Long.toString(repair.resident().nik());
            if (NikReading.anomalyOf(digits).isPresent()) return;
            resident = repair.resident();
            suggested = new Nik(digits);
            certainty = Certainty.SUGGESTED;
            notices.add(Evidence.of("suggested." + key(repair.damage().name()), suggested.masked(), repair.resident().name()));
        }

        private void notice(NameAgreement agreement, Resident owner) {
            if (agreement != NameAgreement.SAME && agreement != NameAgreement.MISSING)
                notices.add(Evidence.of("name." + key(agreement.name()), owner.name()));
            if (applicant.birthDate() != null && owner.birthDate() != null && !applicant.birthDate().equals(owner.birthDate()))
                notices.add(Evidence.of("birth-date-differs"));
            if (owner.birthDate() != null && written != null && !owner.birthDate().equals(written.birthDate(asOf)))
                notices.add(Evidence.of("birth-date-not-as-in-nik"));
            if (applicant.kk() != null && owner.kk() != null && !applicant.kk().equals(owner.kk()))
                notices.add(Evidence.of("kk-differs"));
        }

        private void find(ReasonCode code, Verdict verdict, Evidence evidence) {
            programme.rule(code).ifPresent(rule -> findings.add(new Finding(code, verdict, evidence, rule.citation())));
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
