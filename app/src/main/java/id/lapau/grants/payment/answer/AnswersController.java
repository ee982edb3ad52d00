package id.lapau.grants.payment.answer;

import id.lapau.grants.payment.answer.AnswerViews.Form;
import id.lapau.grants.payment.answer.HandInAnswer.Command;
import id.lapau.grants.payment.answer.HandInAnswer.Outcome;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/** The files in which ministry and bank answer, and how a new one is handed in. */
@Controller
@RequestMapping("/pencairan/berkas")
class AnswersController {

    private final AnswerBook book;
    private final AnswerPages pages;
    private final HandInAnswer handIn;
    private final ProgrammeVersions programmes;

    AnswersController(AnswerBook book, AnswerPages pages, HandInAnswer handIn, ProgrammeVersions programmes) {
        this.book = book;
        this.pages = pages;
        this.handIn = handIn;
        this.programmes = programmes;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("answers", book.all());
        return "answer/list";
    }

    @GetMapping("/baru")
    String form(@RequestParam(defaultValue = "decree") String jenis, Officer officer, Model model) {
        if (!HandInAnswer.allowed(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return form(new Form(jenis, pages.latestProgramme().orElse(""), "", "", ""), Map.of(), model);
    }

    private String form(Form form, Map<String, String> errors, Model model) {
        var names = new LinkedHashMap<String, String>();
        for (var programme : programmes.all().reversed()) names.put(programme.code(), programme.name());
        model.addAttribute("programmes", names);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "answer/new";
    }

    @PostMapping
    String handIn(@RequestParam(defaultValue = "") String jenis, @RequestParam(defaultValue = "") String program, @RequestParam(defaultValue = "") String nomor,
            @RequestParam(defaultValue = "") String tanggal, @RequestParam(defaultValue = "") String bank, @RequestParam(name = "berkas", required = false) @Nullable List<MultipartFile> berkas,
            @ModelAttribute("page") Page page, Officer officer, Model model, RedirectAttributes redirect) throws IOException {
        if (!HandInAnswer.allowed(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var form = new Form(jenis, program, nomor.strip(), tanggal, bank);
        var files = berkas == null ? List.<MultipartFile>of() : berkas.stream().filter(f -> !f.isEmpty()).toList();
        var dated = day(tanggal);
        var errors = errors(form, dated, files, page);
        if (!errors.isEmpty() || dated == null) return form(form, errors, model);
        var kind = jenis.equals("bank") ? AnswerKind.BANK : AnswerKind.DECREE;
        var outcomes = new ArrayList<Outcome>();
        for (var file : files)
            outcomes.add(handIn.handIn(new Command(kind, program, form.reference(), dated, kind == AnswerKind.BANK ? bank : "", nameOf(file), file.getBytes(), officer)));
        return led(outcomes, page, redirect);
    }

    private Map<String, String> errors(Form form, @Nullable LocalDate dated, List<MultipartFile> files, Page page) {
        var errors = new LinkedHashMap<String, String>();
        if (programmes.current(form.programme()).isEmpty()) errors.put("program", page.t("answer.new.programme-missing"));
        if (form.reference().isEmpty()) errors.put("nomor", page.t("answer.new.reference-missing"));
        if (dated == null) errors.put("tanggal", page.t("answer.new.date-missing"));
        if (files.isEmpty()) errors.put("berkas", page.t("answer.new.file-missing"));
        return errors;
    }

    private static String led(List<Outcome> outcomes, Page page, RedirectAttributes redirect) {
        long same = outcomes.stream().filter(Outcome.SameFile.class::isInstance).count();
        if (same > 0) redirect.addFlashAttribute("problem", page.t("answer.problem.same-file", same));
        if (outcomes.size() > 1) return "redirect:/pencairan/berkas";
        return switch (outcomes.getFirst()) {
            case Outcome.HandedIn(var id) -> "redirect:/pencairan/berkas/" + id;
            case Outcome.SameFile(var id) -> "redirect:/pencairan/berkas/" + id;
            default -> "redirect:/pencairan/berkas";
        };
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** Some browsers send a path; only the last part names the file. */
    private static String nameOf(MultipartFile part) {
        var name = Objects.requireNonNullElse(part.getOriginalFilename(), "");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "").strip();
    }
}
