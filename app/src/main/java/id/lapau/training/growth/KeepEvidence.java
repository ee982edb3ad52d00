package id.lapau.training.growth;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import id.lapau.registry.DocumentFile;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what shows that a challenge is right, while it waits for a decision, and hands it to whoever decides; each opening stands in the book. */
@Component
class KeepEvidence {

    private final EvidenceBook book;
    private final LadderViews ladders;
    private final Audit audit;
    private final Clock clock;

    KeepEvidence(EvidenceBook book, LadderViews ladders, Audit audit, Clock clock) {
        this.book = book;
        this.ladders = ladders;
        this.audit = audit;
        this.clock = clock;
    }

    /** From an officer; unchanged when the challenge has been decided. */
    @Transactional
    Taken add(UUID business, UUID challenge, List<DocumentFile> files, Officer by) {
        if (!by.may(Permission.REGISTRY)) return new Taken.NotAllowed();
        if (ladders.held(business, by).isEmpty()) return new Taken.NoSuchThing();
        return book.open(business).filter(challenge::equals).isEmpty() ? new Taken.Unchanged() : kept(business, challenge, files, by.actor(), false);
    }

    /** The challenge of a business that waits. */
    Optional<UUID> challenged(UUID business) {
        return book.open(business);
    }

    /** From the owner, to the challenge that waits; the caller holds the business. */
    @Transactional(propagation = Propagation.MANDATORY)
    Taken fromOwner(UUID business, List<DocumentFile> files, Actor by) {
        return book.open(business).map(challenge -> kept(business, challenge, files, by, true)).orElseGet(Taken.Unchanged::new);
    }

    /** Keeps them with a challenge whose business the caller holds. */
    Taken kept(UUID business, UUID challenge, List<DocumentFile> files, Actor by, boolean owner) {
        if (files.isEmpty()) return new Taken.Rejected(Map.of("berkas", "growth.problem.evidence.none"));
        if (book.count(challenge) + files.size() > SentEvidence.MOST) return new Taken.Rejected(Map.of("berkas", "growth.problem.evidence.full"));
        for (var file : files) book.add(challenge, file, owner ? null : by.id(), by.name(), clock.instant());
        audit.record(by, owner ? "EVIDENCE_FROM_OWNER" : "EVIDENCE_ADDED", subject(business), null, Map.of("challenge", challenge, "files", files.size()), null);
        return new Taken.Done();
    }

    /** What is in it may show a person's numbers: only for whoever may see those, and noted each time. */
    @Transactional
    Optional<DocumentFile> open(UUID business, UUID challenge, UUID file, Officer by) {
        if (!by.may(Permission.REVEAL) || ladders.head(business, by).isEmpty()) return Optional.empty();
        var found = book.file(business, challenge, file);
        found.ifPresent(_ -> audit.record(by.actor(), "EVIDENCE_OPENED", subject(business), null, Map.of("challenge", challenge, "file", file), null));
        return found;
    }

    private static Audit.Subject subject(UUID business) {
        return new Audit.Subject("business", business.toString());
    }
}
