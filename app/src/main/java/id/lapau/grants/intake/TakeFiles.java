package id.lapau.grants.intake;

import id.lapau.audit.Audit;
import id.lapau.grants.intake.FoundFiles.Waiting;
import id.lapau.grants.intake.HandIns.HandIn;
import id.lapau.platform.jobs.JobHandler;
import id.lapau.platform.jobs.JobRun;
import id.lapau.sheets.Workbook;
import id.lapau.sheets.WorkbookReading.Readable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes proposals of the rows, some whole files at a time. A file and its rows change in one transaction, so that a
 * crash at any moment leaves each file either in or still waiting.
 */
@Component
class TakeFiles implements JobHandler {

    static final String KIND = "intake";
    private static final int ROWS_AT_A_TIME = 500;

    private final HandIns handIns;
    private final FoundFiles files;
    private final Workbooks workbooks;
    private final Places places;
    private final ProposalWriter proposals;
    private final Audit audit;
    private final TransactionTemplate transaction;

    TakeFiles(HandIns handIns, FoundFiles files, Workbooks workbooks, Places places, ProposalWriter proposals, Audit audit,
            TransactionTemplate transaction) {
        this.handIns = handIns;
        this.files = files;
        this.workbooks = workbooks;
        this.places = places;
        this.proposals = proposals;
        this.audit = audit;
        this.transaction = transaction;
    }

    record FileTaken(String file, String sha256, int proposals, int listed) {}

    @Override public String kind() {
        return KIND;
    }

    @Override public void run(JobRun run) {
        var intake = handIns.find(UUID.fromString(run.payload())).orElseThrow();
        var waiting = files.waiting(intake.id()).stream().collect(Collectors.groupingBy(Waiting::upload, LinkedHashMap::new, Collectors.toList()));
        long total = files.rowsWaiting(intake.id());
        long done = proposals.count(intake.id());
        var chunk = new ArrayList<FileRows>();
        try (var read = new ReadAhead<>(List.copyOf(waiting.entrySet()), upload -> rows(intake, upload))) {
            while (read.hasNext()) {
                for (var file : read.next()) {
                    chunk.add(file);
                    if (rowsIn(chunk) >= ROWS_AT_A_TIME) done = taken(intake, chunk, run, done, total);
                }
            }
        }
        taken(intake, chunk, run, done, total);
        transaction.executeWithoutResult(_ -> handIns.becomes(intake.id(), IntakeState.DONE));
    }

    private List<FileRows> rows(HandIn intake, Map.Entry<UUID, List<Waiting>> upload) {
        var source = handIns.uploads(intake.id()).stream().filter(u -> u.id().equals(upload.getKey())).findFirst().orElseThrow();
        var readings = workbooks.read(source, handIns);
        return upload.getValue().stream()
                .map(file -> FileRows.of(file, workbook(file, readings), files.sheets(file.id()), workbooks::table, places, intake.area())).toList();
    }

    private static Workbook workbook(Waiting file, List<? extends id.lapau.sheets.WorkbookReading> readings) {
        return readings.stream().filter(Readable.class::isInstance).map(r -> ((Readable) r).workbook())
                .filter(w -> w.file().equals(file.name()) && w.sha256().equals(file.sha256())).findFirst()
                .orElseThrow(() -> new IllegalStateException("a file that was readable in the rehearsal is not any more"));
    }

    private static int rowsIn(List<FileRows> chunk) {
        return chunk.stream().mapToInt(f -> f.placed().size() + f.listed().size()).sum();
    }

    private long taken(HandIn intake, List<FileRows> chunk, JobRun run, long before, long total) {
        if (chunk.isEmpty()) return before;
        transaction.executeWithoutResult(_ -> take(intake, List.copyOf(chunk), run));
        long done = before + chunk.stream().mapToInt(f -> f.placed().size()).sum();
        run.progress(Math.min(done, total), total, "intake.step.taking");
        chunk.clear();
        return done;
    }

    private void take(HandIn intake, List<FileRows> chunk, JobRun run) {
        handIns.holdProgramme(intake.programme());
        var fresh = chunk.stream().filter(file -> isFresh(intake, file)).toList();
        proposals.write(intake, fresh, run.startedBy());
        for (var file : fresh) files.taken(file.file().id(), file.placed().size());
        audit.recordAll(fresh.stream().map(file -> new Audit.Entry(run.startedBy(), "INTAKE_FILE_TAKEN",
                new Audit.Subject("intake", intake.id().toString()), null,
                new FileTaken(file.file().name(), file.file().sha256(), file.placed().size(), file.listed().size()), null)).toList());
        run.checkpoint(String.valueOf(chunk.getLast().file().number()));
    }

    /** Somebody may have brought in the same file since the rehearsal. */
    private boolean isFresh(HandIn intake, FileRows file) {
        var earlier = files.takenBefore(intake.programme(), file.file().sha256());
        earlier.ifPresent(id -> files.cameBefore(file.file().id(), id));
        return earlier.isEmpty();
    }
}
