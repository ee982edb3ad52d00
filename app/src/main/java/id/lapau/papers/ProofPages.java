package id.lapau.papers;

import id.lapau.kernel.Sha256;
import id.lapau.platform.VisitLimit;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Where anybody proves a paper: by its code, and by the file itself, of which only the fingerprint is computed. Names nobody. */
@Controller
@RequestMapping("/sah")
class ProofPages {

    private static final int PER_MINUTE = 30;
    private static final long LARGEST = 40L << 20;

    private final PaperBook book;
    private final VisitLimit limit;

    ProofPages(PaperBook book, VisitLimit limit) {
        this.book = book;
        this.limit = limit;
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "") String kode, Model model) {
        if (!kode.isBlank()) return "redirect:/sah/" + PaperCode.read(kode).orElse("tidak-dikenal");
        model.addAttribute("unknown", false);
        return "papers/ask";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        return admitted(request, response) ? proof(code, null, response, model) : waiting(response);
    }

    /** Nothing of the file is read before the visit is counted; then it goes through the digest and nowhere else. */
    @PostMapping("/{code}")
    String compare(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) throws IOException, ServletException {
        if (!admitted(request, response)) return waiting(response);
        long length = request.getContentLengthLong();
        if (length < 0 || length > LARGEST) throw new MaxUploadSizeExceededException(LARGEST);
        var file = request.getPart("berkas");
        return proof(code, file == null || file.getSize() == 0 ? null : fingerprint(file.getInputStream()), response, model);
    }

    private static String fingerprint(InputStream content) throws IOException {
        try (var digest = new DigestInputStream(content, Sha256.digest())) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        }
    }

    private boolean admitted(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        return limit.admits("sah", request.getRemoteAddr(), PER_MINUTE);
    }

    private String proof(String code, @Nullable String sha256, HttpServletResponse response, Model model) {
        var paper = PaperCode.read(code).flatMap(book::coded);
        if (paper.isEmpty()) return unknown(response, model);
        model.addAttribute("paper", paper.get());
        model.addAttribute("compared", sha256);
        return "papers/proof";
    }

    private static String waiting(HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", "60");
        return "papers/wait";
    }

    private static String unknown(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("unknown", true);
        return "papers/ask";
    }
}
