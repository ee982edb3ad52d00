package id.lapau.outbox;

import id.lapau.identity.Officer;
import id.lapau.outbox.MessageViews.Filter;
import id.lapau.outbox.TendMessage.Outcome;
import id.lapau.outbox.TendMessage.Step;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The messages of the office: which wait, what became of each, and what an officer can do. */
@Controller
@RequestMapping("/pesan")
class MessagePages {

    private final MessageReading reading;
    private final TendMessage tend;
    private final MailServer mail;

    MessagePages(MessageReading reading, TendMessage tend, MailServer mail) {
        this.reading = reading;
        this.tend = tend;
        this.mail = mail;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> asked, @RequestParam(defaultValue = "1") int halaman, @ModelAttribute("page") Page page, Model model) {
        var filter = filter(asked);
        int current = Math.clamp(halaman, 1, 100_000);
        model.addAttribute("listing", reading.list(filter, current));
        model.addAttribute("counts", reading.counts(filter));
        model.addAttribute("filter", filter);
        model.addAttribute("query", query(filter));
        model.addAttribute("current", current);
        model.addAttribute("states", words(MessageState.values(), state -> page.t(state.messageKey())));
        model.addAttribute("channels", words(Channel.values(), channel -> page.t(channel.messageKey())));
        model.addAttribute("programmes", words(reading.programmes().toArray(String[]::new), code -> code));
        model.addAttribute("mailConfigured", mail.configured());
        return "outbox/list";
    }

    /** Without the text: it is for its recipient. */
    @GetMapping("/unduh")
    void export(@RequestParam Map<String, String> asked, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        CsvExport.write(Downloads.csv(response, "pesan"), true, Stream.of("outbox.recipient", "outbox.address", "outbox.channel", "outbox.state", "outbox.about", "outbox.programme", "outbox.at").map(key -> page.t(key)).toList(),
                reading.export(filter(asked)).stream().map(line -> List.of(line.recipient(), line.address(), page.t(line.channel().messageKey()),
                        page.t(line.state().messageKey()), page.t(line.textKey()), line.programme(), page.dateTime(line.at()))));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("message", reading.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "outbox/show";
    }

    @PostMapping("/{id}/{step:terkirim|kembalikan|lagi|batal}")
    String take(@PathVariable UUID id, @PathVariable String step, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        switch (tend.take(id, Step.at(step), by)) {
            case Outcome.Done(var now) -> next.addFlashAttribute("notice", page.t("outbox.done." + now.name()));
            case Outcome.TooLate _, Outcome.Opened _ -> next.addFlashAttribute("problem", page.t("outbox.too-late"));
            case Outcome.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Outcome.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/pesan/" + id;
    }

    /** Answered in a page of its own, which goes on to WhatsApp: a form must not lead to another house by itself. */
    @PostMapping("/{id}/whatsapp")
    String whatsApp(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return switch (tend.openWhatsApp(id, by)) {
            case Outcome.Opened(var address) -> {
                response.setHeader("Cache-Control", "no-store");
                model.addAttribute("address", address.toString());
                yield "outbox/whatsapp";
            }
            case Outcome.TooLate _, Outcome.Done _ -> {
                next.addFlashAttribute("problem", page.t("outbox.too-late"));
                yield "redirect:/pesan/" + id;
            }
            case Outcome.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Outcome.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static Filter filter(Map<String, String> asked) {
        Function<String, String> word = name -> asked.getOrDefault(name, "").strip();
        return new Filter(word.apply("keadaan"), word.apply("kanal"), word.apply("program"), word.apply("cari"), word.apply("hal"));
    }

    private static String query(Filter filter) {
        return UriComponentsBuilder.newInstance().queryParam("keadaan", "{a}").queryParam("kanal", "{b}").queryParam("program", "{c}").queryParam("cari", "{d}").queryParam("hal", "{e}")
                .encode().buildAndExpand(filter.state(), filter.channel(), filter.programme(), filter.search(), filter.about()).toUriString();
    }

    private static <T> Map<String, String> words(T[] values, Function<T, String> word) {
        var words = new LinkedHashMap<String, String>();
        for (var value : values) words.put(value.toString(), word.apply(value));
        return words;
    }
}
