package id.lapau.grants.phase;

import id.lapau.audit.Audit;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer plans a phase; its seed is drawn in that moment, before anybody can be chosen by it. */
@Component
public class PlanPhase {

    private static final int SEED_BYTES = 32;

    private final PhaseBook book;
    private final ProgrammeVersions programmes;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    PlanPhase(PhaseBook book, ProgrammeVersions programmes, Audit audit, Clock clock) {
        this.book = book;
        this.programmes = programmes;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param opensOn null when what was typed is no date; so {@code closesOn} */
    public record Plan(String programme, String name, @Nullable LocalDate opensOn, @Nullable LocalDate closesOn) {

        boolean ordered() {
            return opensOn != null && closesOn != null && !closesOn.isBefore(opensOn);
        }
    }

    public sealed interface Outcome {
        record Planned(UUID id) implements Outcome {}

        record NameMissing() implements Outcome {}

        /** A date is missing, or the last day is before the first. */
        record DatesWrong() implements Outcome {}

        record NoProgramme() implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Transactional
    public Outcome plan(Plan plan, Officer by) {
        if (!by.may(Permission.BATCH) || by.area().isPresent()) return new Outcome.NotAllowed();
        if (programmes.current(plan.programme()).isEmpty()) return new Outcome.NoProgramme();
        if (plan.name().isBlank()) return new Outcome.NameMissing();
        var opens = plan.opensOn();
        var closes = plan.closesOn();
        if (opens == null || closes == null || !plan.ordered()) return new Outcome.DatesWrong();
        return stored(plan, opens, closes, by);
    }

    private Outcome stored(Plan plan, LocalDate opens, LocalDate closes, Officer by) {
        var id = book.add(plan.programme(), plan.name().strip(), opens, closes, seed(), by.actor(), clock.instant());
        var phase = book.find(id).orElseThrow();
        book.tell(phase, "", by.actor(), clock.instant());
        audit.record(by.actor(), "PHASE_PLANNED", subject(id), null, Map.of("programme", phase.programme(), "number", phase.number(), "name", phase.name(),
                "opensOn", opens.toString(), "closesOn", closes.toString(), "seed", phase.seed()), null);
        return new Outcome.Planned(id);
    }

    private String seed() {
        var bytes = new byte[SEED_BYTES];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static Audit.Subject subject(UUID phase) {
        return new Audit.Subject("phase", phase.toString());
    }
}
