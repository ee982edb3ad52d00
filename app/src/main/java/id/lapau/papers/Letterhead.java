package id.lapau.papers;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Whose letter it is and who signs.
 *
 * @param version    0 while the office has set none, and then papers cannot be issued
 * @param government such as 'Pemerintah Kabupaten Dharmasraya'
 * @param contact    telephone, e-mail and the like, in one line
 * @param place      where letters are dated
 * @param role       of the signatory, such as 'Kepala Dinas'
 * @param nip        18 digits
 * @param logo       PNG, or null for none
 */
public record Letterhead(int version, String government, String office, String address, String contact, String place, String role, String signatory, String rank,
        String nip, byte @Nullable [] logo) {

    static final Letterhead NONE = new Letterhead(0, "Pemerintah Kabupaten", "Dinas Koperasi dan UMKM", "", "", "", "Kepala Dinas", "", "", "", null);

    public boolean set() {
        return version > 0;
    }

    /** The logo as an address that needs no other file; empty for none. */
    public String logoData() {
        return logo == null ? "" : "data:image/png;base64," + Base64.getEncoder().encodeToString(logo);
    }

    /** NIP as it is printed: 19700101 199503 1 001. */
    public String nipInGroups() {
        return nip.length() != 18 ? nip : String.join(" ", nip.substring(0, 8), nip.substring(8, 14), nip.substring(14, 15), nip.substring(15));
    }
}
