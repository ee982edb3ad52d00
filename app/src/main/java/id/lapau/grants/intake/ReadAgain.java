package id.lapau.grants.intake;

import id.lapau.grants.RememberedColumns;
import id.lapau.grants.intake.FoundFiles.SheetOf;
import id.lapau.platform.jobs.JobHandler;
import id.lapau.platform.jobs.JobRun;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rehearsal once more for the sheets that a corrected mapping touches: those with the same headings, and those in
 * which no table was found, for what an officer explained once may explain them too.
 */
@Component
class ReadAgain implements JobHandler {

    static final String KIND = "intake-again";

    private final HandIns handIns;
    private final FoundFiles files;
    private final ReopenedSheets sheets;
    private final RememberedColumns memory;
    private final TransactionTemplate transaction;

    ReadAgain(HandIns handIns, FoundFiles files, ReopenedSheets sheets, RememberedColumns memory, TransactionTemplate transaction) {
        this.handIns = handIns;
        this.files = files;
        this.sheets = sheets;
        this.memory = memory;
        this.transaction = transaction;
    }

    @Override public String kind() {
        return KIND;
    }

    @Override public void run(JobRun run) {
        var touched = files.touchedBy(UUID.fromString(run.payload()));
        var first = touched.getFirst();
        remember(first, run);
        var remembered = memory.all();
        int done = 0;
        try (var read = new ReadAhead<>(touched, sheet -> new Again(sheet, found(sheet, remembered)))) {
            while (read.hasNext()) {
                var next = read.next();
                files.foundAgain(next.sheet().id(), next.found());
                run.progress(++done, touched.size(), "intake.step.checking");
            }
        }
        transaction.executeWithoutResult(_ -> {
            if (handIns.locked(first.intake()).orElseThrow().state() == IntakeState.CHECKING) handIns.becomes(first.intake(), IntakeState.READY);
        });
    }

    private record Again(SheetOf sheet, Workbooks.Found found) {}

    private void remember(SheetOf sheet, JobRun run) {
        var signature = sheets.confirmed(sheet).signature();
        if (signature != null) memory.remember(signature, sheet.mapping().columns(), run.startedBy());
    }

    private Workbooks.Found found(SheetOf sheet, Map<String, Map<String, Integer>> remembered) {
        return sheet.state() == MappingState.NONE ? sheets.found(sheet, remembered) : sheets.confirmed(sheet);
    }
}
