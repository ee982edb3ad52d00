package id.lapau.grants.intake;

import id.lapau.audit.Audit;
import id.lapau.grants.RememberedColumns;
import id.lapau.grants.intake.FoundFiles.SheetOf;
import id.lapau.grants.intake.HandIns.HandIn;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In the rehearsal an officer says what the columns of a sheet hold, or leaves a sheet out. */
@Component
class ArrangeSheets {

    private final HandIns handIns;
    private final FoundFiles files;
    private final RememberedColumns mappings;
    private final Audit audit;

    ArrangeSheets(HandIns handIns, FoundFiles files, RememberedColumns mappings, Audit audit) {
        this.handIns = handIns;
        this.files = files;
        this.mappings = mappings;
        this.audit = audit;
    }

    sealed interface Outcome {
        /** @param sheets how many sheets with these headings now follow the mapping */
        record Mapped(int sheets) implements Outcome {}

        record LeftOut() implements Outcome {}

        record TakenBack() implements Outcome {}

        record Refused(Mapping.Choice why) implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** The rehearsal is over, the sheet is not there, or not this officer's. */
        record TooLate() implements Outcome {}
    }

    /** @param chosen key of the field for each column, empty where the column is not used */
    @Transactional
    Outcome confirm(UUID sheet, List<String> chosen, Officer by) {
        var found = files.sheet(sheet).filter(s -> !s.signature().isEmpty());
        if (found.isEmpty() || arranging(found, by).isEmpty()) return new Outcome.TooLate();
        if (!(Mapping.chosen(chosen) instanceof Mapping.Choice.Good(var mapping))) return new Outcome.Refused(Mapping.chosen(chosen));
        mappings.remember(found.get().signature(), mapping.columns(), by.actor());
        int sheets = files.map(found.get().intake(), found.get().signature(), mapping);
        record(by, "INTAKE_MAPPING_CONFIRMED", found.get(), mapping.columns(), null);
        return new Outcome.Mapped(sheets);
    }

    @Transactional
    Outcome leaveOut(UUID sheet, String reason, Officer by) {
        var found = files.sheet(sheet);
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        if (arranging(found, by).isEmpty()) return new Outcome.TooLate();
        files.exclude(sheet, reason.strip());
        record(by, "INTAKE_SHEET_LEFT_OUT", found.orElseThrow(), Map.of("sheet", sheet.toString()), reason.strip());
        return new Outcome.LeftOut();
    }

    @Transactional
    Outcome takeBack(UUID sheet, Officer by) {
        var found = files.sheet(sheet);
        if (arranging(found, by).isEmpty()) return new Outcome.TooLate();
        files.exclude(sheet, null);
        record(by, "INTAKE_SHEET_TAKEN_BACK", found.orElseThrow(), Map.of("sheet", sheet.toString()), null);
        return new Outcome.TakenBack();
    }

    private Optional<HandIn> arranging(Optional<SheetOf> sheet, Officer by) {
        if (!by.may(Permission.INTAKE)) return Optional.empty();
        return sheet.flatMap(s -> handIns.locked(s.intake())).filter(i -> i.visibleTo(by) && i.state() == IntakeState.READY);
    }

    private void record(Officer by, String action, SheetOf sheet, Object after, @org.jspecify.annotations.Nullable String reason) {
        audit.record(by.actor(), action, new Audit.Subject("intake", sheet.intake().toString()), null, after, reason);
    }
}
