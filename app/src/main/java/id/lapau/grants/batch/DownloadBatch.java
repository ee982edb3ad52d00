package id.lapau.grants.batch;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives out what was stored, after proving that it is still that; every download is in the book. */
@Component
class DownloadBatch {

    enum Kind { MINISTRY, REFUSED, SUMMARY }

    private final BatchPages pages;
    private final Audit audit;

    DownloadBatch(BatchPages pages, Audit audit) {
        this.pages = pages;
        this.audit = audit;
    }

    sealed interface Outcome {
        record Whole(byte[] content, String sha256) implements Outcome {}

        /** The stored bytes are not those that were hashed. */
        record Damaged() implements Outcome {}

        record NotAllowed() implements Outcome {}

        record Missing() implements Outcome {}
    }

    @Transactional
    Outcome workbook(UUID batch, Kind kind, Officer by) {
        if (!allowed(by)) return new Outcome.NotAllowed();
        return found(batch, kind).map(file -> given(batch, kind, file, by)).orElseGet(Outcome.Missing::new);
    }

    /** Writes into the book that the summary was taken; it names nobody, so whoever may read may take it. */
    @Transactional
    void summary(UUID batch, Officer by) {
        record(batch, Map.of("kind", Kind.SUMMARY.name()), "BATCH_DOWNLOADED", by);
    }

    /** A workbook holds full numbers of people, so reading alone is not enough. */
    private static boolean allowed(Officer by) {
        return by.may(Permission.BATCH) && by.area().isEmpty();
    }

    private Optional<SealedFile> found(UUID batch, Kind kind) {
        return kind == Kind.MINISTRY ? pages.ministry(batch) : pages.refused(batch);
    }

    private Outcome given(UUID batch, Kind kind, SealedFile file, Officer by) {
        boolean whole = file.whole();
        record(batch, Map.of("kind", kind.name(), "sha256", file.sha256()), whole ? "BATCH_DOWNLOADED" : "BATCH_FOUND_DAMAGED", by);
        return whole ? new Outcome.Whole(file.content(), file.sha256()) : new Outcome.Damaged();
    }

    private void record(UUID batch, Map<String, String> what, String action, Officer by) {
        audit.record(by.actor(), action, new Audit.Subject("batch", batch.toString()), null, what, null);
    }
}
