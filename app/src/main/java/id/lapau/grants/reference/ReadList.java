package id.lapau.grants.reference;

import id.lapau.audit.Audit;
import id.lapau.platform.jobs.JobHandler;
import id.lapau.platform.jobs.JobRun;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads an uploaded list through, counts its rows and problems, and makes it the version that counts. */
@Component
class ReadList implements JobHandler {

    static final String KIND = "reference-read";

    private final ListBook book;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ReadList(ListBook book, Audit audit, TransactionTemplate transaction) {
        this.book = book;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override public String kind() {
        return KIND;
    }

    @Override public void run(JobRun run) {
        var list = book.find(UUID.fromString(run.payload())).orElseThrow();
        if (list.state() != ReferenceState.READING) return;
        run.progress(0, 3, "reference.step.opening");
        var content = book.content(list.id());
        run.progress(1, 3, "reference.step.reading");
        var reading = ReferenceReader.read(list.kind(), list.fileName(), content, list.mapping());
        run.progress(2, 3, "reference.step.storing");
        transaction.executeWithoutResult(_ -> store(list, reading, run));
        run.progress(3, 3, "reference.step.storing");
    }

    private void store(StoredList list, ReferenceReading reading, JobRun run) {
        if (book.locked(list.id()).orElseThrow().state() != ReferenceState.READING) return;
        switch (reading) {
            case ReferenceReading.Refused refused -> book.refused(list.id(), refused.line());
            case ReferenceReading.Read read when read.problems().size() == read.rows() ->
                    book.refused(list.id(), list.fileName() + ": tidak satu baris pun dapat dipakai; periksa kolom NIK dan status");
            case ReferenceReading.Read read -> {
                book.ready(list.id(), read.rows(), read.problems().size());
                audit.record(run.startedBy(), "REFERENCE_READ", UploadList.subject(list.id()), null,
                        Map.of("rows", read.rows(), "problems", read.problems().size()), null);
            }
        }
    }
}
