package id.lapau.training.course;

import id.lapau.papers.Letterheads;
import id.lapau.papers.PublicAddress;
import id.lapau.platform.VisitLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** Where anybody checks a certificate, by eye and by machine: its page, the signed credential, the office's keys, and what was revoked. */
@Controller
@RequestMapping("/lencana")
class BadgePages {

    private static final int PER_MINUTE = 60;
    private static final String ID = "/{id:[0-9a-f-]{36}}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CertificateBook book;
    private final SigningKeys keys;
    private final Letterheads letterheads;
    private final PublicAddress address;
    private final VisitLimit limit;

    BadgePages(CertificateBook book, SigningKeys keys, Letterheads letterheads, PublicAddress address, VisitLimit limit) {
        this.book = book;
        this.keys = keys;
        this.letterheads = letterheads;
        this.address = address;
        this.limit = limit;
    }

    @GetMapping(ID)
    String show(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("X-Robots-Tag", "noindex");
        if (!limit.admits("lencana", request.getRemoteAddr(), PER_MINUTE)) throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        model.addAttribute("certificate", book.find(id).orElseThrow(Answers::none));
        model.addAttribute("office", letterheads.current().office());
        return "training/badge";
    }

    @GetMapping(ID + ".jwt")
    ResponseEntity<String> credential(@PathVariable UUID id) {
        var found = book.find(id).orElseThrow(Answers::none);
        return ResponseEntity.ok().header("Content-Type", "application/vc+jwt").header("Content-Disposition", "attachment; filename=\"sertifikat.jwt\"")
                .header("X-Robots-Tag", "noindex").body(found.credential());
    }

    @GetMapping("/kunci/{id:[0-9a-f-]{36}}.json")
    ResponseEntity<String> key(@PathVariable UUID id) {
        return keys.published(id).map(jwk -> ResponseEntity.ok().header("Content-Type", "application/jwk+json").body(jwk)).orElseThrow(Answers::none);
    }

    @GetMapping("/kunci.json")
    ResponseEntity<String> allKeys() {
        return ResponseEntity.ok().header("Content-Type", "application/jwk-set+json").body("{\"keys\":[" + String.join(",", keys.allPublished()) + "]}");
    }

    @GetMapping("/penerbit.json")
    ResponseEntity<String> issuer() {
        return json(Credential.issuer(address.of(""), letterheads.current().office()));
    }

    /** The standard's list of revoked credentials. */
    @GetMapping("/dicabut.json")
    ResponseEntity<String> revoked() {
        var list = new LinkedHashMap<String, Object>();
        list.put("id", address.of("/lencana/dicabut.json"));
        list.put("issuer", address.of("/lencana/penerbit.json"));
        list.put("revokedCredential", book.revoked().stream().map(each -> Map.of("id", address.of("/lencana/" + each.id()), "revoked", true, "revocationReason", each.reason())).toList());
        return json(list);
    }

    private static ResponseEntity<String> json(Object value) {
        return ResponseEntity.ok().header("Content-Type", "application/json").header("Cache-Control", "no-cache").body(JSON.writeValueAsString(value));
    }
}
