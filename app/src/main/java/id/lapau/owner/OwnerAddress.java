package id.lapau.owner;

import id.lapau.owner.OwnerViews.Filter;
import org.springframework.web.util.UriComponentsBuilder;

/** Address of a list of accounts with what is asked of it. */
public final class OwnerAddress {

    private OwnerAddress() {}

    public static String of(String path, Filter filter) {
        return UriComponentsBuilder.fromPath(path).queryParam("keadaan", "{a}").queryParam("cari", "{b}").queryParam("koreksi", "{c}").queryParam("urut", "{d}").encode()
                .buildAndExpand(filter.state(), filter.search(), filter.asks(), filter.sort()).toUriString();
    }
}
