package id.lapau.market.trade;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Addresses of the office's list with its filter. */
public final class Addresses {

    private Addresses() {}

    /** With those values of the filter that are not empty. */
    public static String of(String path, OfficeFilter filter) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "cari", filter.search());
        add(address, "keadaan", filter.state());
        add(address, "diam", filter.unanswered() ? "true" : "");
        add(address, "urut", filter.sort());
        return address.build(true).toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
    }
}
