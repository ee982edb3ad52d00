package id.lapau.market.reach;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the pages of direct buying are given. Amounts are rupiah. */
public final class DirectViews {

    static final int PAGE = 30;

    private DirectViews() {}

    /**
     * What a buyer looks for; empty for anything.
     *
     * @param harga the most a unit may cost; 0 for any
     * @param izin  {@code pirt}, {@code halal}, {@code sni} or {@code nib}
     */
    public record Search(String cari, String kategori, String nagari, long harga, String izin, String urut) {

        public String addressOf(String path) {
            return UriComponentsBuilder.fromPath(path).queryParam("cari", "{cari}").queryParam("kategori", "{kategori}").queryParam("nagari", "{nagari}").queryParam("harga", harga == 0 ? "" : harga)
                    .queryParam("izin", "{izin}").queryParam("urut", "{urut}").encode().buildAndExpand(cari, kategori, nagari, izin, urut).toUriString();
        }

        public boolean any() {
            return !(cari + kategori + nagari + izin).isEmpty() || harga > 0;
        }
    }

    /** @param nib whether the registry knows one of the seller */
    public record Row(UUID id, String name, String slug, String category, String categoryEn, long price, String unit, @Nullable Integer stock, int leadDays, String pirt, String halal, String sni,
            String shop, String shopName, String nagari, boolean nib) {}

    public record Found(java.util.List<Row> rows, int total) {

        public int pages() {
            return (total + PAGE - 1) / PAGE;
        }
    }

    /**
     * Up to how much one purchase may come without a tender.
     *
     * @param verified whether somebody read the text of the law
     */
    public record Limit(LocalDate since, long most, String source, boolean verified) {

        /** Whole units of this price that stay within it. */
        public long units(long price) {
            return most / price;
        }
    }
}
