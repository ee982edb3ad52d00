package id.lapau.papers;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import id.lapau.kernel.Sha256;
import id.lapau.platform.Vault;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues, gives out and withdraws papers. */
@Component
class Register implements Papers {

    private final PaperBook book;
    private final PdfPress press;
    private final PublicAddress address;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    Register(PaperBook book, PdfPress press, PublicAddress address, Vault vault, Audit audit, Clock clock) {
        this.book = book;
        this.press = press;
        this.address = address;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    @Override @Transactional
    public Paper issue(Draft draft, Actor by) {
        return book.find(draft.subject()).orElseGet(() -> printed(draft, by));
    }

    private Paper printed(Draft draft, Actor by) {
        var subject = draft.subject();
        var code = PaperCode.of(vault.fingerprint("paper " + subject.type() + " " + subject.id() + " " + subject.part()));
        var proof = address.of("/sah/" + code);
        var values = new HashMap<>(draft.values());
        values.put("sheet", new Sheet(draft.title(), draft.number(), draft.dated(), draft.letterhead(), code, proof, QrCode.data(proof)));
        var print = press.print(draft.template(), values, draft.dated());
        var paper = book.add(draft, code, print, Sha256.hex(print.pdf()), by, clock.instant());
        audit.record(by, "PAPER_ISSUED", about(paper), null, Map.of("kind", paper.kind(), "number", paper.number(), "sha256", paper.sha256(), "pages", paper.pages()), null);
        return paper;
    }

    @Override public List<Paper> of(String subjectType, String subjectId) {
        return book.of(subjectType, subjectId);
    }

    @Override @Transactional
    public Optional<Issued> download(UUID id, Officer by) {
        return allowed(by) ? handOut(id, by.actor()) : Optional.empty();
    }

    @Override @Transactional
    public Optional<Issued> handOut(UUID id, Actor to) {
        var found = book.find(id);
        found.ifPresent(paper -> audit.record(to, "PAPER_DOWNLOADED", about(paper), null, Map.of("sha256", paper.sha256()), null));
        return found.map(paper -> new Issued(paper, whole(paper)));
    }

    @Override @Transactional
    public Optional<Bundle> downloadAll(String subjectType, String subjectId, Officer by) {
        var papers = allowed(by) ? book.of(subjectType, subjectId) : List.<Paper>of();
        if (papers.isEmpty()) return Optional.empty();
        audit.record(by.actor(), "PAPERS_DOWNLOADED", new Audit.Subject(subjectType, subjectId), null, Map.of("papers", papers.size()), null);
        return Optional.of(new Granted(papers));
    }

    private final class Granted implements Bundle {

        private final List<Paper> papers;

        private Granted(List<Paper> papers) {
            this.papers = papers;
        }

        @Override public List<Paper> papers() {
            return papers;
        }

        @Override public byte[] content(Paper paper) {
            if (!papers.contains(paper)) throw new IllegalArgumentException("not a paper of this download");
            return whole(paper);
        }
    }

    private byte[] whole(Paper paper) {
        var content = book.content(paper.id());
        if (!Sha256.hex(content).equals(paper.sha256())) throw new IllegalStateException("the stored paper " + paper.id() + " is not what was hashed");
        return content;
    }

    @Override @Transactional
    public boolean withdraw(String subjectType, String subjectId, String reason, Officer by) {
        if (!allowed(by)) return false;
        var papers = book.of(subjectType, subjectId).stream().filter(paper -> paper.withdrawn() == null).toList();
        papers.forEach(paper -> book.withdraw(paper.id(), reason, by.actor(), clock.instant()));
        audit.recordAll(papers.stream().map(paper -> new Audit.Entry(by.actor(), "PAPER_WITHDRAWN", about(paper), null, null, reason)).toList());
        return true;
    }

    private static Audit.Subject about(Paper paper) {
        return new Audit.Subject("paper", paper.id().toString());
    }

    private static boolean allowed(Officer by) {
        return by.may(Permission.PAPERS) && by.area().isEmpty();
    }
}
