package id.lapau.grants.intake;

import id.lapau.grants.RememberedColumns;
import id.lapau.grants.intake.HandIns.HandIn;
import id.lapau.grants.intake.HandIns.Upload;
import id.lapau.platform.jobs.JobHandler;
import id.lapau.platform.jobs.JobRun;
import id.lapau.sheets.Workbook;
import id.lapau.sheets.WorkbookReading;
import id.lapau.sheets.WorkbookReading.Readable;
import id.lapau.sheets.WorkbookReading.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rehearsal: reads every file that was handed in and stores what was found, so that an officer can look before anything goes in. */
@Component
class CheckFiles implements JobHandler {

    static final String KIND = "intake-check";

    private final HandIns handIns;
    private final FoundFiles files;
    private final RememberedColumns mappings;
    private final Workbooks workbooks;
    private final TransactionTemplate transaction;

    CheckFiles(HandIns handIns, FoundFiles files, RememberedColumns mappings, Workbooks workbooks, TransactionTemplate transaction) {
        this.handIns = handIns;
        this.files = files;
        this.mappings = mappings;
        this.workbooks = workbooks;
        this.transaction = transaction;
    }

    /** What one upload turned out to hold. */
    private record Checked(Upload upload, List<FoundFile> found) {}

    private record FoundFile(WorkbookReading reading, List<Workbooks.Found> sheets) {}

    @Override public String kind() {
        return KIND;
    }

    @Override public void run(JobRun run) {
        var intake = handIns.find(UUID.fromString(run.payload())).orElseThrow();
        var uploads = handIns.uploads(intake.id());
        int done = run.checkpoint().isEmpty() ? 0 : Integer.parseInt(run.checkpoint());
        var remembered = mappings.all();
        try (var checked = new ReadAhead<>(uploads.subList(done, uploads.size()), upload -> check(upload, remembered))) {
            while (checked.hasNext()) {
                int position = done++;
                var next = checked.next();
                transaction.executeWithoutResult(_ -> store(intake, next, run, position + 1));
                run.progress(done, uploads.size(), "intake.step.checking");
            }
        }
        transaction.executeWithoutResult(_ -> {
            if (handIns.locked(intake.id()).orElseThrow().state() == IntakeState.CHECKING) handIns.becomes(intake.id(), IntakeState.READY);
        });
    }

    private Checked check(Upload upload, Map<String, Map<String, Integer>> remembered) {
        return new Checked(upload, workbooks.read(upload, handIns).stream().map(reading -> new FoundFile(reading, switch (reading) {
            case Readable(var workbook) -> workbook.sheets().stream().map(sheet -> workbooks.found(sheet, remembered)).toList();
            case Unreadable _ -> List.<Workbooks.Found>of();
        })).toList());
    }

    private void store(HandIn intake, Checked checked, JobRun run, int uploadsDone) {
        files.forgetFrom(checked.upload().id());
        for (var found : checked.found()) {
            switch (found.reading()) {
                case Unreadable unreadable -> files.addUnreadable(intake.id(), checked.upload().id(), checked.upload().size(), unreadable);
                case Readable(var workbook) -> store(intake, checked, workbook, found.sheets());
            }
        }
        run.checkpoint(String.valueOf(uploadsDone));
    }

    private void store(HandIn intake, Checked checked, Workbook workbook, List<Workbooks.Found> sheets) {
        var earlier = files.sameFile(intake.programme(), workbook.sha256()).orElse(null);
        var file = files.add(intake.id(), checked.upload().id(), checked.upload().size(), workbook, earlier);
        if (earlier != null) return;
        for (int position = 0; position < sheets.size(); position++)
            files.addSheet(file, position, workbook.sheets().get(position), sheets.get(position));
    }
}
