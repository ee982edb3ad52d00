package id.lapau.registry;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an officer looks for in the list of businesses; empty where nothing is asked.
 *
 * @param cari  part of the name of the business, or of its owner's, however spelled
 * @param usaha part of the line of business, or of its KBLI code or title
 * @param skala name of a {@link SizeClass}
 * @param urut  {@code nagari}, {@code pemilik}, {@code baru}; empty: by name
 */
public record BusinessSearch(String cari, String nagari, String usaha, String skala, String urut) {

    /** Whether nothing is asked. */
    public boolean empty() {
        return cari.isBlank() && nagari.isEmpty() && usaha.isBlank() && skala.isEmpty();
    }

    /** The same question as the query of an address. */
    public String addressOf(String path) {
        return UriComponentsBuilder.fromPath(path).queryParam("cari", "{cari}").queryParam("nagari", "{nagari}").queryParam("usaha", "{usaha}")
                .queryParam("skala", "{skala}").queryParam("urut", "{urut}").encode().buildAndExpand(cari, nagari, usaha, skala, urut).toUriString();
    }
}
