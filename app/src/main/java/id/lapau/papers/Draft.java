package id.lapau.papers;

import java.time.LocalDate;
import java.util.Map;

/**
 * A paper that is to be issued.
 *
 * @param subject  what it belongs to and which part of that it is; the same part is issued once
 * @param kind     message key of its name, such as {@code batch.paper-cover}
 * @param number   the letter's number
 * @param title    of the document, for readers that read it aloud
 * @param template jte template under {@code jte/}, such as {@code batch/paper-cover}; it is given {@code sheet} and the values
 * @param values   further parameters of the template
 */
public record Draft(Subject subject, String kind, String number, LocalDate dated, String title, String fileName, Letterhead letterhead, String template,
        Map<String, Object> values) {

    public record Subject(String type, String id, int part) {}

    @Override public String toString() {
        return "Draft[" + subject + ", " + kind + "]";
    }
}
