package id.lapau.market.find;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A collection as an officer writes it. */
public record CollectionForm(String title, String slug, String words, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate fromDay, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate untilDay, int version) {

    static final CollectionForm BLANK = new CollectionForm("", "", "", null, null, 0);
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_WORDS = 1000;

    public CollectionForm {
        title = text(title);
        slug = text(slug).toLowerCase(java.util.Locale.ROOT);
        if (slug.isEmpty()) slug = title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        words = text(words);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    public static CollectionForm of(Collection of) {
        return new CollectionForm(of.title(), of.slug(), of.words(), of.fromDay(), of.untilDay(), of.version());
    }

    /** Message keys of what is wrong, by field. */
    public Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (title.length() < 3 || title.length() > LONGEST_TITLE) problems.put("title", "find.problem.title");
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > 60) problems.put("slug", "find.problem.slug");
        if (words.length() > LONGEST_WORDS) problems.put("words", "find.problem.words");
        if (fromDay != null && untilDay != null && untilDay.isBefore(fromDay)) problems.put("untilDay", "find.problem.season");
        return problems;
    }
}
