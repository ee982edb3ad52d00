package id.lapau.procurement.overview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the pages of open buying are given. */
public final class PublicViews {

    static final int PAGE = 20;
    static final int MAKERS = 50;

    private PublicViews() {}

    /**
     * What a stranger looks for; empty for anything.
     *
     * @param tahun  year in which the package was opened
     * @param barang code of an item
     */
    public record Search(String cari, String tahun, String status, String barang) {

        /** The same question as the query of an address. */
        public String addressOf(String path) {
            return UriComponentsBuilder.fromPath(path).queryParam("cari", "{cari}").queryParam("tahun", "{tahun}").queryParam("status", "{status}").queryParam("barang", "{barang}")
                    .encode().buildAndExpand(cari, tahun, status, barang).toUriString();
        }

        public boolean any() {
            return !(cari + tahun + status + barang).isEmpty();
        }
    }

    /** A package in the list. Amounts are rupiah; {@code ceiling} is the most it may cost. */
    public record Row(String slug, String number, String title, String state, LocalDate openedOn, String items, int quantity, long ceiling, int makers, long value) {}

    /** A page of them. */
    public record Found(List<Row> rows, int total) {

        public int pages() {
            return (total + PAGE - 1) / PAGE;
        }
    }

    /** One package. */
    public record Shown(String slug, String number, String title, String state, boolean emergency, LocalDate openedOn, @Nullable LocalDate offersUntil, List<String> offices, List<Line> lines,
            List<Share> shares, int makers, Totals totals) {

        public int pages() {
            return (makers + MAKERS - 1) / MAKERS;
        }
    }

    /** What is needed where. */
    public record Line(String item, String standard, String place, String unit, int quantity, LocalDate deadline, long ceiling) {}

    /** What one maker got in a round, and what of it was accepted. */
    public record Share(String maker, String nagari, int round, long quantity, long value, long accepted, long rejected, String order) {}

    /** Pieces and rupiah of the whole package. */
    public record Totals(long needed, long ceiling, int offers, long ordered, long value, long accepted, long rejected, long paid, long tax) {}
}
