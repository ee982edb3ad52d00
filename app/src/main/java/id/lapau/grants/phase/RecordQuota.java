package id.lapau.grants.phase;

import id.lapau.audit.Audit;
import id.lapau.grants.phase.QuotaEntry.Kind;
import id.lapau.grants.phase.QuotaEntry.Party;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer writes down a quota that was asked, promised or given, with the letter it stands in. */
@Component
public class RecordQuota {

    private final PhaseBook phases;
    private final LetterBook letters;
    private final Quotas quotas;
    private final Audit audit;
    private final Clock clock;

    RecordQuota(PhaseBook phases, LetterBook letters, Quotas quotas, Audit audit, Clock clock) {
        this.phases = phases;
        this.letters = letters;
        this.quotas = quotas;
        this.audit = audit;
        this.clock = clock;
    }

    /** As typed: null for what could not be read. */
    public record Figure(@Nullable Kind kind, @Nullable Party party, @Nullable Integer people, @Nullable LocalDate dated, @Nullable UUID letter, String note) {}

    public sealed interface Outcome {
        record Recorded() implements Outcome {}

        /** @param fields those to be filled in, by the name of their input */
        record Incomplete(Set<String> fields) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Transactional
    public Outcome record(UUID phase, Figure figure, Officer by) {
        if (!by.may(Permission.BATCH) || by.area().isPresent() || phases.find(phase).isEmpty()) return new Outcome.NotAllowed();
        var wrong = wrong(figure);
        if (!wrong.isEmpty()) return new Outcome.Incomplete(wrong);
        quotas.add(phase, figure, by.actor(), clock.instant());
        audit.record(by.actor(), "QUOTA_RECORDED", PlanPhase.subject(phase), null, Map.of("kind", String.valueOf(figure.kind()), "party", String.valueOf(figure.party()),
                "people", String.valueOf(figure.people()), "dated", String.valueOf(figure.dated()), "letter", String.valueOf(figure.letter())), figure.note());
        return new Outcome.Recorded();
    }

    private Set<String> wrong(Figure figure) {
        var wrong = new LinkedHashSet<String>();
        if (figure.kind() == null) wrong.add("macam");
        if (figure.party() == null) wrong.add("pihak");
        if (figure.people() == null || figure.people() < 0) wrong.add("jumlah");
        if (figure.dated() == null) wrong.add("tanggal");
        if (figure.letter() == null || letters.find(figure.letter()).isEmpty()) wrong.add("surat");
        return wrong;
    }
}
