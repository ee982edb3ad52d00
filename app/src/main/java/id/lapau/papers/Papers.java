package id.lapau.papers;

import id.lapau.identity.Officer;
import id.lapau.kernel.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of papers. What is in it is never changed; a wrong paper is withdrawn and another issued. */
public interface Papers {

    /** Prints and stores a paper; called again for the same part of the same subject it gives the paper that is there. */
    Paper issue(Draft draft, Actor by);

    /** The papers of a subject in the order of their parts. */
    List<Paper> of(String subjectType, String subjectId);

    /** The stored bytes, proved against their hash; the download stands in the audit book. Empty when the officer may not, or there is none. */
    Optional<Issued> download(UUID paper, Officer by);

    /** The same for whom the paper is about, after the caller has made sure of it. */
    Optional<Issued> handOut(UUID paper, Actor to);

    /** All papers of a subject for one download, which is one entry of the audit book. Empty when the officer may not, or there are none. */
    Optional<Bundle> downloadAll(String subjectType, String subjectId, Officer by);

    /** Says in public that the papers of a subject no longer count. False when the officer may not. */
    boolean withdraw(String subjectType, String subjectId, String reason, Officer by);

    record Issued(Paper paper, byte[] content) {}

    /** Papers whose download is granted; each is read when it is asked for. */
    interface Bundle {

        List<Paper> papers();

        /** The stored bytes, proved against their hash. */
        byte[] content(Paper paper);
    }
}
