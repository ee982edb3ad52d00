package id.lapau.procurement.stock;

import id.lapau.identity.Officer;
import id.lapau.platform.Photo;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an officer enters when goods have arrived or come back. */
@Controller
@RequestMapping("/persediaan/penyaluran/{id:[0-9a-f-]{36}}")
class ArrivalPages {

    private final DistributionBook book;
    private final ReceiveGoods receive;

    ArrivalPages(DistributionBook book, ReceiveGoods receive) {
        this.book = book;
        this.receive = receive;
    }

    private static String at(UUID id) {
        return "/persediaan/penyaluran/" + id;
    }

    @GetMapping("/terima")
    String form(@PathVariable UUID id, Model model) {
        var of = book.find(id).orElseThrow(StockAnswers::none);
        if (of.state() != DistributionState.SENT) return "redirect:" + at(id);
        return form(of, Map.of(), Map.of(), model);
    }

    private static String form(Distribution of, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("distribution", of);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "stock/receive-paper";
    }

    @PostMapping("/terima")
    String byPaper(@PathVariable UUID id, @RequestParam Map<String, String> boxes, @RequestParam(required = false) @Nullable MultipartFile berkas, @ModelAttribute("page") Page page, Officer by,
            HttpServletResponse response, Model model, RedirectAttributes next) throws IOException {
        var of = book.find(id).orElseThrow(StockAnswers::none);
        var received = Received.read(Received.PAPER, of, boxes);
        var photo = berkas == null || berkas.getSize() > Photo.LARGEST ? null : Photo.read(berkas.getBytes()).orElse(null);
        var problems = new LinkedHashMap<>(received.problems(of));
        if (photo == null) problems.put("berkas", "stock.problem.photo");
        if (problems.isEmpty() && photo != null) return StockAnswers.told(receive.byPaper(id, received, photo, by), at(id), "stock.distribution.received", page, next);
        response.setStatus(422);
        return form(of, Received.again(boxes), page.problems(problems), model);
    }

    @PostMapping("/kembali")
    String cameBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return StockAnswers.told(receive.cameBack(id, alasan, by), at(id), "stock.distribution.returned", page, next);
    }

    @PostMapping("/selisih")
    String settle(@PathVariable UUID id, @RequestParam Map<String, String> boxes, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        var of = book.find(id).orElseThrow(StockAnswers::none);
        return StockAnswers.told(receive.settle(id, Settled.read(of, boxes, boxes.getOrDefault("alasan", "")), by), at(id), "stock.distribution.settled", page, next);
    }

    @GetMapping("/foto/isi")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, Officer by) {
        var photo = receive.paper(id, by);
        if (photo == null) throw StockAnswers.none();
        return Downloads.file("tanda-terima.jpg", "image/jpeg", photo);
    }
}
