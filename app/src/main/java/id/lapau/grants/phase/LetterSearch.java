package id.lapau.grants.phase;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which letters somebody wants to see; empty leaves that side open. Named as in the address of the page. */
public record LetterSearch(String cari, String arah, String keadaan, String tahap, boolean lewat) {

    static LetterSearch of(@Nullable String cari, @Nullable String arah, @Nullable String keadaan, @Nullable String tahap, boolean lewat) {
        return new LetterSearch(Objects.toString(cari, "").strip(), Objects.toString(arah, ""), Objects.toString(keadaan, ""), Objects.toString(tahap, ""), lewat);
    }

    public boolean open() {
        return cari.isEmpty() && arah.isEmpty() && keadaan.isEmpty() && tahap.isEmpty() && !lewat;
    }

    /** The address of the list with this search, without the page number. */
    public String address() {
        return "/surat-menyurat?cari=" + encoded(cari) + "&arah=" + encoded(arah) + "&keadaan=" + encoded(keadaan) + "&tahap=" + encoded(tahap) + (lewat ? "&lewat=true" : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
