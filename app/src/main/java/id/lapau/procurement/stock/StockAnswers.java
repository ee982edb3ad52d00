package id.lapau.procurement.stock;

import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What the pages of this desk answer with. */
final class StockAnswers {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(OfficeTime.ZONE);

    private StockAnswers() {}

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Goes on to a page and says that it was done, or why not. */
    static String told(Answered answer, String path, String done, Page page, RedirectAttributes next) {
        if (answer == Answered.NOT_ALLOWED) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        next.addFlashAttribute(answer.done() ? "notice" : "problem", page.t(answer.done() ? done : answer.problem()));
        return "redirect:" + path;
    }

    /** The names of an enum's values, for a choice. */
    static <E extends Enum<E>> Map<String, String> choices(Page page, E[] values, Function<E, String> key) {
        var words = new LinkedHashMap<String, String>();
        for (var each : values) words.put(each.name(), page.t(key.apply(each)));
        return words;
    }

    /** A list for a spreadsheet; headings are message keys. */
    static void csv(HttpServletResponse response, String name, Page page, List<String> headings, Stream<? extends List<? extends @Nullable Object>> rows) throws IOException {
        CsvExport.write(Downloads.csv(response, name), true, headings.stream().map(key -> page.t(key)).toList(), rows);
    }

    /** 2020-12-01 09:30 at the office, for a spreadsheet; empty for none. */
    static String when(@Nullable Instant at) {
        return at == null ? "" : WHEN.format(at);
    }

    /** A whole number above nought from what was typed, with or without points between thousands; -1 for anything else. */
    static int pieces(String typed) {
        var digits = typed.strip().replaceAll("(?<=\\d)[. ](?=\\d{3})", "");
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    static @Nullable UUID uuid(@Nullable String typed) {
        return typed != null && typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : null;
    }

    /** An address with what is asked for; names and values in turn. */
    static String address(String path, String... asked) {
        var address = UriComponentsBuilder.fromPath(path);
        for (int i = 0; i < asked.length; i += 2) if (!asked[i + 1].isEmpty()) address.queryParam(asked[i], "{" + asked[i] + "}");
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < asked.length; i += 2) values.put(asked[i], asked[i + 1]);
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** Whether a state of that name is there, or none is asked. */
    static <E extends Enum<E>> String known(String typed, E[] values) {
        return Arrays.stream(values).anyMatch(each -> each.name().equals(typed)) ? typed : "";
    }
}
