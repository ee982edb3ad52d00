package id.lapau.grants.intake;

import id.lapau.grants.intake.HandInFiles.Command;
import id.lapau.grants.intake.HandInFiles.Outcome;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.platform.web.Page;
import id.lapau.platform.web.UploadLimit;
import id.lapau.sheets.Limits;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Handing in workbooks. */
@Controller
@RequestMapping("/berkas")
class HandInController {

    private final HandInFiles handIn;
    private final ProgrammeVersions programmes;

    HandInController(HandInFiles handIn, ProgrammeVersions programmes) {
        this.handIn = handIn;
        this.programmes = programmes;
    }

    @GetMapping("/baru")
    String form(@RequestParam(defaultValue = "") String program, Officer officer, Model model) {
        if (!officer.may(Permission.INTAKE)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return form(program, "", Map.of(), model);
    }

    @PostMapping
    String handIn(@RequestParam(defaultValue = "") String program, @RequestParam(defaultValue = "") String catatan,
            @RequestParam(name = "berkas", required = false) List<MultipartFile> berkas, @ModelAttribute("page") Page page, Officer officer,
            Model model) throws IOException {
        var outcome = handIn.handIn(new Command(program, catatan.strip(), files(berkas == null ? List.of() : berkas), officer));
        return switch (outcome) {
            case Outcome.HandedIn(var intake, var _) -> "redirect:/berkas/" + intake;
            case Outcome.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Outcome.UnknownProgramme() -> form(program, catatan, Map.of("program", page.t("intake.new.programme-missing")), model);
            case Outcome.NoFiles() -> form(program, catatan, Map.of("berkas", page.t("intake.new.files-missing")), model);
        };
    }

    private static List<HandInFiles.File> files(List<MultipartFile> parts) throws IOException {
        var files = new java.util.ArrayList<HandInFiles.File>();
        for (var part : parts)
            if (!part.isEmpty() || !nameOf(part).isEmpty()) files.add(file(part));
        return files;
    }

    private static HandInFiles.File file(MultipartFile part) throws IOException {
        return part.getSize() > Limits.DEFAULT.fileBytes() ? HandInFiles.File.unread(nameOf(part), part.getSize()) : new HandInFiles.File(nameOf(part), part.getBytes());
    }

    /** Some browsers send a path; only the last part names the file. */
    private static String nameOf(MultipartFile part) {
        var name = Objects.requireNonNullElse(part.getOriginalFilename(), "");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "").strip();
    }

    private String form(String programme, String note, Map<String, String> errors, Model model) {
        model.addAttribute("programmes", names(programmes));
        model.addAttribute("programme", programme);
        model.addAttribute("note", note);
        model.addAttribute("errors", errors);
        model.addAttribute("mostEach", Limits.DEFAULT.fileBytes());
        model.addAttribute("mostTogether", UploadLimit.MOST);
        return "intake/new";
    }

    /** Code to name, the newest programme first. */
    static Map<String, String> names(ProgrammeVersions programmes) {
        var names = new LinkedHashMap<String, String>();
        for (var programme : programmes.all().reversed()) names.put(programme.code(), programme.name());
        return names;
    }
}
