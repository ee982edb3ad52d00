package id.lapau.grants.field;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which rows the office looks at, named as in the address; empty text means all.
 *
 * @param langkah name of a {@link Step}
 * @param petugas identifier of an officer
 * @param cari    part of a name
 */
public record FieldFilter(String program, String nagari, String langkah, String petugas, String cari) {

    public FieldFilter(@Nullable String program, @Nullable String nagari, @Nullable String langkah, @Nullable String petugas, @Nullable String cari) {
        this.program = text(program);
        this.nagari = text(nagari);
        this.langkah = text(langkah);
        this.petugas = text(petugas);
        this.cari = text(cari);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    /** The same programme with another choice. */
    public FieldFilter showing(String nagari, String step) {
        return new FieldFilter(program, nagari, step, "", "");
    }

    /** The same programme with the rows of one officer. */
    public FieldFilter ofOfficer(String officer, String step) {
        return new FieldFilter(program, "", step, officer, "");
    }

    FieldFilter of(String programme) {
        return new FieldFilter(programme, nagari, langkah, petugas, cari);
    }

    /** Whether nothing but the programme was chosen. */
    public boolean untouched() {
        return (nagari + langkah + petugas + cari).isEmpty();
    }

    /** The question as the query of an address. */
    public String addressOf(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "program", program);
        add(address, "nagari", nagari);
        add(address, "langkah", langkah);
        add(address, "petugas", petugas);
        add(address, "cari", cari);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) address.queryParam(name, value.replace("{", "").replace("}", ""));
    }
}
