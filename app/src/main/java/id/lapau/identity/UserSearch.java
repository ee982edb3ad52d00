package id.lapau.identity;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an admin looks for in the list of users; empty where nothing is asked.
 *
 * @param cari    part of the name or user name
 * @param peran   name of a {@link Role}
 * @param keadaan {@code aktif} or {@code nonaktif}
 * @param urut    {@code pengguna}, {@code peran}, {@code masuk}; empty: by name
 */
public record UserSearch(String cari, String peran, String keadaan, String urut) {

    /** Whether nothing is asked. */
    public boolean empty() {
        return cari.isBlank() && peran.isEmpty() && keadaan.isEmpty();
    }

    /** The same question as the query of an address. */
    public String addressOf(String path) {
        return UriComponentsBuilder.fromPath(path).queryParam("cari", "{cari}").queryParam("peran", "{peran}").queryParam("keadaan", "{keadaan}")
                .queryParam("urut", "{urut}").encode().buildAndExpand(cari, peran, keadaan, urut).toUriString();
    }
}
