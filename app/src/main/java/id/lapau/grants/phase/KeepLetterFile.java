package id.lapau.grants.phase;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Sha256;
import id.lapau.registry.DocumentFile;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the scans of a letter and hands them out to whoever may see numbers; each time is in the book. */
@Component
class KeepLetterFile {

    private final LetterBook book;
    private final Audit audit;
    private final Clock clock;

    KeepLetterFile(LetterBook book, Audit audit, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when the officer may not, or there is no such letter. */
    @Transactional
    boolean attach(UUID letter, DocumentFile file, Officer by) {
        if (!by.may(Permission.BATCH) || by.area().isPresent() || book.find(letter).isEmpty()) return false;
        var sha = Sha256.hex(file.content());
        book.attach(letter, file, sha, by.actor(), clock.instant());
        audit.record(by.actor(), "LETTER_FILE_ADDED", RecordLetter.subject(letter), null, Map.of("sha256", sha, "size", file.content().length), null);
        return true;
    }

    @Transactional
    Optional<DocumentFile> open(UUID letter, UUID file, Officer by) {
        if (!by.may(Permission.REVEAL) || by.area().isPresent()) return Optional.empty();
        var found = book.file(letter, file);
        found.ifPresent(_ -> audit.record(by.actor(), "LETTER_FILE_OPENED", RecordLetter.subject(letter), null, Map.of("file", file), null));
        return found;
    }
}
