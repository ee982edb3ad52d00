package id.lapau.grants.programme;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head changes parameters of a programme: that is a new version, and the old one stays as it was. */
@Component
class ChangeProgramme {

    private final ProgrammeVersions versions;
    private final Audit audit;

    ChangeProgramme(ProgrammeVersions versions, Audit audit) {
        this.versions = versions;
        this.audit = audit;
    }

    /**
     * @param seen      the version the officer looked at while typing
     * @param validFrom first day that is judged by the new version; null when what was typed is no date
     */
    record Command(String code, int seen, Map<Parameter, List<String>> typed, @Nullable LocalDate validFrom, String reason, Officer by) {}

    sealed interface Outcome {
        record Changed(Programme programme) implements Outcome {}

        record Invalid(Set<Parameter> parameters, boolean dateMissing, boolean reasonMissing) implements Outcome {}

        record NothingChanged() implements Outcome {}

        /** Somebody else made a version meanwhile. */
        record Overtaken() implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Transactional
    Outcome change(Command command) {
        if (!command.by().may(Permission.PROGRAMME)) return new Outcome.NotAllowed();
        var current = versions.current(command.code()).orElseThrow();
        if (current.version() != command.seen()) return new Outcome.Overtaken();
        var from = command.validFrom();
        var next = NextVersion.of(current, command.typed(), from == null ? current.validFrom() : from);
        var wrong = next instanceof NextVersion.Wrong(var parameters) ? parameters : Set.<Parameter>of();
        if (from == null || command.reason().isBlank() || !(next instanceof NextVersion.Valid(var programme, var changes)))
            return new Outcome.Invalid(wrong, from == null, command.reason().isBlank());
        return changes.isEmpty() && from.equals(current.validFrom()) ? new Outcome.NothingChanged() : store(current, programme, command);
    }

    private Outcome store(Programme current, Programme next, Command command) {
        if (!versions.add(next, command.by().actor(), command.reason().strip())) return new Outcome.Overtaken();
        audit.record(command.by().actor(), "PROGRAMME_CHANGED", new Audit.Subject("programme", next.code()),
                told(current, next, true), told(current, next, false), command.reason().strip());
        return new Outcome.Changed(next);
    }

    private static Map<String, Object> told(Programme current, Programme next, boolean before) {
        var programme = before ? current : next;
        var told = new HashMap<String, Object>(Map.of("version", programme.version(), "validFrom", programme.validFrom().toString()));
        ParameterChange.between(current, next).forEach(c -> told.put(c.parameter().key(), before ? c.before() : c.after()));
        return told;
    }
}
