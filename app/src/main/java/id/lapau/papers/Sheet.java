package id.lapau.papers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What every template of a paper is given.
 *
 * @param proof address of the public page that proves the paper
 * @param qr    picture of that address
 */
public record Sheet(String title, String number, LocalDate dated, Letterhead letterhead, String code, String proof, String qr) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id"));

    /** 22 Oktober 2020. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** ABCD-EFGH-JKMN-PQRS, as it is typed by hand. */
    public String codeInGroups() {
        return PaperCode.inGroups(code);
    }

    /** The paragraphs of a text; an empty line stands between two. */
    public static List<String> paragraphs(String text) {
        return Stream.of(text.split("\\n\\s*\\n")).map(String::strip).filter(paragraph -> !paragraph.isEmpty()).toList();
    }

    /** Whether a paragraph is a numbered list: each line begins with its number. */
    public static boolean numbered(String paragraph) {
        return paragraph.lines().allMatch(line -> line.matches("\\d+\\.\\s.*"));
    }

    /** The points of a numbered list, without their numbers. */
    public static List<String> points(String paragraph) {
        return paragraph.lines().map(line -> line.replaceFirst("^\\d+\\.\\s+", "")).toList();
    }
}
