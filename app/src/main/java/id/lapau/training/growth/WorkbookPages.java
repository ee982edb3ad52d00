package id.lapau.training.growth;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Snapshots from workbooks, and challenges that wait for a decision. */
@Controller
@RequestMapping("/naik-kelas")
class WorkbookPages {

    private final TakeWorkbook take;
    private final Claims claims;

    WorkbookPages(TakeWorkbook take, Claims claims) {
        this.take = take;
        this.claims = claims;
    }

    @GetMapping("/berkas")
    String form(Model model) {
        model.addAttribute("faults", List.of());
        return "growth/workbook";
    }

    @PostMapping("/berkas")
    String upload(@RequestParam List<MultipartFile> berkas, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next)
            throws IOException {
        var files = new ArrayList<id.lapau.sheets.WorkbookReading>();
        for (var file : berkas) if (!file.isEmpty()) files.addAll(take.read(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
        if (files.isEmpty()) return faulty(List.of(new SnapshotRows.Fault("", "", 0, "", "growth.fault.noFile", "")), response, model);
        return switch (take.take(files, Locale.of(page.language()), by)) {
            case TakeWorkbook.Outcome.Faulty(var faults) -> faulty(faults, response, model);
            case TakeWorkbook.Outcome.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case TakeWorkbook.Outcome.Stored(var stored, var rows) -> {
                next.addFlashAttribute("notice", page.t("growth.workbook.stored", stored, rows - stored));
                yield "redirect:/naik-kelas";
            }
        };
    }

    private static String faulty(List<SnapshotRows.Fault> faults, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("faults", faults);
        return "growth/workbook";
    }

    @GetMapping("/keberatan/daftar.csv")
    void challengesCsv(@ModelAttribute("page") Page page, Officer viewer, HttpServletResponse response) throws IOException {
        var headings = Stream.of("column.business", "column.owner", "challenge.day", "challenge.yearly", "challenge.capital", "sign.evidence", "challenges.by", "challenges.at")
                .map(key -> page.t("growth." + key)).toList();
        CsvExport.write(Downloads.csv(response, "keberatan"), true, headings, claims.open(viewer).stream().map(each -> Arrays.asList(each.title(), each.owner(), each.challenge().asOf(),
                each.challenge().yearlySales(), each.challenge().netAssets(), each.challenge().evidence(), each.challenge().raisedBy(), page.dateTime(each.challenge().raisedAt()))));
    }

    @GetMapping("/keberatan")
    String challenges(Officer viewer, Model model) {
        model.addAttribute("open", claims.open(viewer));
        return "growth/challenges";
    }
}
