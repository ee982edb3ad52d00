package id.lapau.training.course;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The certificates of a session: issued, looked at, revoked. */
@Controller
@RequestMapping("/pelatihan/sesi/{id:[0-9a-f-]{36}}/sertifikat")
class CertificatePages {

    private final SessionBook sessions;
    private final CertificateBook book;
    private final IssueCertificates issue;

    CertificatePages(SessionBook sessions, CertificateBook book, IssueCertificates issue) {
        this.sessions = sessions;
        this.book = book;
        this.issue = issue;
    }

    @GetMapping
    String list(@PathVariable UUID id, Model model) {
        model.addAttribute("session", sessions.find(id).orElseThrow(Answers::none));
        model.addAttribute("certificates", book.in(id));
        model.addAttribute("due", book.due(id).size());
        return "training/certificates";
    }

    @PostMapping
    String issue(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        sessions.find(id).orElseThrow(Answers::none);
        return switch (issue.start(id, by)) {
            case IssueCertificates.Outcome.Started(var job) -> "redirect:/tugas/" + job;
            case IssueCertificates.Outcome.NoLetterhead() -> Answers.to("/pelatihan/sesi/" + id + "/sertifikat", false, page.t("training.certificate.no-letterhead"), next);
            case IssueCertificates.Outcome.NothingDue() -> Answers.to("/pelatihan/sesi/" + id + "/sertifikat", false, page.t("training.certificate.nothing"), next);
        };
    }

    @PostMapping("/{certificate}/cabut")
    String revoke(@PathVariable UUID id, @PathVariable UUID certificate, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by,
            RedirectAttributes next) {
        sessions.find(id).orElseThrow(Answers::none);
        boolean revoked = issue.revoke(id, certificate, alasan, by);
        return Answers.to("/pelatihan/sesi/" + id + "/sertifikat", revoked, page.t(revoked ? "training.certificate.revoked" : "training.problem.not-now"), next);
    }
}
