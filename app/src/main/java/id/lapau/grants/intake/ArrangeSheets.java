package id.lapau.grants.intake;

import id.lapau.audit.Audit;
import id.lapau.grants.intake.FoundFiles.SheetOf;
import id.lapau.grants.intake.HandIns.HandIn;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.platform.jobs.Jobs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In the rehearsal an officer says what the columns of a sheet hold, or leaves a sheet out. */
@Component
class ArrangeSheets {

    private final HandIns handIns;
    private final FoundFiles files;
    private final Jobs jobs;
    private final Audit audit;

    ArrangeSheets(HandIns handIns, FoundFiles files, Jobs jobs, Audit audit) {
        this.handIns = handIns;
        this.files = files;
        this.jobs = jobs;
        this.audit = audit;
    }

    sealed interface Outcome {
        /**
         * A job reads the rows again under the new columns.
         *
         * @param sheets how many sheets with these headings now follow the mapping
         */
        record Mapped(int sheets, UUID job) implements Outcome {}

        record LeftOut() implements Outcome {}

        record TakenBack() implements Outcome {}

        record Refused(Mapping.Choice why) implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** The rehearsal is over, the sheet is not there, or not this officer's. */
        record TooLate() implements Outcome {}
    }

    /**
     * @param header the rows that the officer calls the header, none when there is no header; null where the one found is right
     * @param chosen key of the field for each column, empty where the column is not used
     */
    @Transactional
    Outcome confirm(UUID sheet, @Nullable List<Integer> header, List<String> chosen, Officer by) {
        var found = files.sheet(sheet).filter(s -> header != null || s.state() != MappingState.NONE);
        if (found.isEmpty() || arranging(found, by).isEmpty()) return new Outcome.TooLate();
        return switch (Mapping.chosen(chosen)) {
            case Mapping.Choice.Good(var mapping) -> map(found.get(), header, mapping, by);
            case Mapping.Choice why -> new Outcome.Refused(why);
        };
    }

    private Outcome map(SheetOf sheet, @Nullable List<Integer> header, Mapping mapping, Officer by) {
        if (header != null && !header.equals(sheet.headerRows())) files.moveHeader(sheet.id(), header);
        int sheets = files.map(sheet.id(), mapping);
        var job = jobs.start(ReadAgain.KIND, sheet.id().toString(), "intake.job.check", "/berkas/" + sheet.intake(), by.actor());
        handIns.runs(sheet.intake(), IntakeState.CHECKING, job);
        record(by, "INTAKE_MAPPING_CONFIRMED", sheet, mapping.columns(), null);
        return new Outcome.Mapped(sheets, job);
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

    private void record(Officer by, String action, SheetOf sheet, Object after, @Nullable String reason) {
        audit.record(by.actor(), action, new Audit.Subject("intake", sheet.intake().toString()), null, after, reason);
    }
}
