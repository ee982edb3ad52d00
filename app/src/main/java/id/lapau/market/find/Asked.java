package id.lapau.market.find;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor asks of the market.
 *
 * @param text     as typed; empty for everything
 * @param category code; empty for all
 * @param place    code of a nagari or district; empty for all
 * @param least    rupiah; null for none
 * @param most     rupiah; null for none
 * @param open     only of shops that are open now
 * @param stock    only what can be had
 * @param page     1 and upwards
 */
public record Asked(String text, String category, String place, @Nullable Long least, @Nullable Long most, boolean open, boolean stock, Sorting sorting, int page) {

    /** Products on one page, which with all its pictures stays below 100 kB. */
    static final int SIZE = 12;
    /** Nobody looks further; who would is better served by another filter. */
    static final int LAST_PAGE = 80;
    private static final int LONGEST = 120;

    static final Asked EVERYTHING = new Asked("", "", "", null, null, false, false, Sorting.RELEVANCE, 1);

    public Asked {
        text = text.strip();
        text = text.substring(0, Math.min(LONGEST, text.length()));
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    public int offset() {
        return (page - 1) * SIZE;
    }

    public Asked in(String code) {
        return new Asked(text, code, place, least, most, open, stock, sorting, 1);
    }

    public Asked at(String code) {
        return new Asked(text, category, code, least, most, open, stock, sorting, 1);
    }

    public Asked saying(String words) {
        return new Asked(words, category, place, least, most, open, stock, sorting, 1);
    }

    public Asked onPage(int number) {
        return new Asked(text, category, place, least, most, open, stock, sorting, number);
    }

    /** Without anything but the words. */
    public Asked onlyText() {
        return EVERYTHING.saying(text);
    }

    /** Whether price, hours or stock narrow it. */
    public boolean narrowed() {
        return least != null || most != null || open || stock;
    }

    public boolean filtered() {
        return narrowed() || !category.isEmpty() || !place.isEmpty();
    }

    /** Address of this question. */
    public String address() {
        var parts = Stream.of(part("kata", text), part("kategori", category), part("tempat", place), part("dari", least), part("sampai", most), part("buka", open ? "ya" : ""),
                part("ada", stock ? "ya" : ""), part("urut", sorting == Sorting.RELEVANCE ? "" : sorting.code()), part("halaman", page == 1 ? "" : page)).filter(Objects::nonNull)
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return "/pasar/cari" + (parts.isEmpty() ? "" : "?" + parts);
    }

    private static Map.@Nullable Entry<String, String> part(String name, @Nullable Object value) {
        return value == null || value.toString().isEmpty() ? null : Map.entry(name, value.toString());
    }
}
