package id.lapau.grants.decision;

import org.springframework.web.util.UriComponentsBuilder;

/** The address of the queue with the officer's choice. */
public final class DeskAddress {

    private DeskAddress() {}

    public static String of(DeskPages.Filter filter) {
        var address = UriComponentsBuilder.fromPath("/meja");
        add(address, "program", filter.programme());
        add(address, "hasil", filter.result());
        add(address, "temuan", filter.finding());
        add(address, "nagari", filter.nagari());
        add(address, "keputusan", filter.state());
        add(address, "cari", filter.search());
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) address.queryParam(name, value);
    }
}
