package id.lapau.platform.web;

import id.lapau.kernel.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a template knows besides its own record: language, formats, who looks, and what they may do. Always named {@code page}. */
public interface Page {

    /** A message in the language of the viewer; a missing key is an error in tests. */
    String t(String key, Object... args);

    /** Message keys of what is wrong, by field, in the words of the viewer and the same order. */
    default Map<String, String> problems(Map<String, String> keys) {
        var words = new LinkedHashMap<String, String>();
        keys.forEach((field, key) -> words.put(field, t(key)));
        return words;
    }

    /** 22 Oktober 2020. */
    String date(@Nullable LocalDate date);

    /** 22 Oktober 2020 14.05, in the office's time zone (Asia/Jakarta). */
    String dateTime(@Nullable Instant instant);

    /** 5.000 */
    String number(long number);

    /** Rp 2.400.000 */
    String rupiah(@Nullable Rupiah amount);

    /** Whether the viewer has the permission. */
    boolean may(Enum<?> permission);

    boolean signedIn();

    String userName();

    /** Of the signed-in user; null for a visitor. */
    @Nullable UUID userId();

    /** Code of the nagari to which the viewer is limited; empty for the whole regency. */
    String area();

    String language();

    /** Path of the request without query, for marking the current place in the navigation. */
    String path();

    /** Path of the request with its query: where to come back to after a change of language. */
    String address();

    /** Address of a bundled file that changes with its content, such as {@code /css/lapau.css}. */
    String asset(String path);

    /** The places of the office this viewer may enter. */
    List<NavGroup> navigation();

    /** Path of the menu entry at or below which the viewer stands; empty when there is none. */
    String place();

    String csrfParameter();

    String csrfToken();

    /** One-time notice after a redirect, already in words; null when there is none. */
    @Nullable String notice();

    /** One-time error after a redirect, already in words; null when there is none. */
    @Nullable String problem();
}
