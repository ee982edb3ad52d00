package id.lapau.registry;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an officer looks for in the list of persons; empty where nothing is asked.
 *
 * @param cari  part of a name, however spelled
 * @param usaha part of a line of business
 * @param skala name of a {@link SizeClass}
 * @param urut  {@code nama}, {@code nagari}, {@code baru}; empty: best match first
 * @param kembar only persons that may be doubled
 */
public record PersonSearch(String cari, String nagari, String usaha, String skala, String urut, boolean kembar) {

    /** Whether nothing is asked. */
    public boolean empty() {
        return cari.isBlank() && nagari.isEmpty() && usaha.isBlank() && skala.isEmpty() && !kembar;
    }

    /** The same question as the query of an address. */
    public String addressOf(String path) {
        var uri = UriComponentsBuilder.fromPath(path);
        return uri.queryParam("cari", "{cari}").queryParam("nagari", "{nagari}").queryParam("usaha", "{usaha}").queryParam("skala", "{skala}")
                .queryParam("urut", "{urut}").queryParam("kembar", kembar).encode().buildAndExpand(cari, nagari, usaha, skala, urut).toUriString();
    }
}
