package id.lapau.grants.reference;

import id.lapau.sheets.ColumnSpec;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The four kinds of reference list and their columns; the first name of a column is its standard heading. */
public enum ListKind {
    POPULATION("population", column("nik", true, "nik", "No KTP", "Nomor Induk Kependudukan"), column("name", true, "name", "nama", "nama lengkap", "nama_lgkp"),
            column("birth_date", false, "birth_date", "tanggal lahir", "tgl lahir", "tgl_lhr"), column("kk", false, "kk", "no kk", "nomor kk", "no_kk"),
            column("status", true, "status", "status penduduk", "keterangan", "status hidup")),
    EMPLOYEES("employees", column("nik", true, "nik", "No KTP", "Nomor Induk Kependudukan"), column("name", true, "name", "nama", "nama pegawai"),
            column("employer", true, "employer", "instansi", "jenis pegawai", "pekerjaan", "jenis")),
    CREDIT("credit", column("nik", true, "nik", "No KTP", "Nomor Induk Kependudukan"), column("name", true, "name", "nama", "nama debitur"),
            column("kind", true, "kind", "jenis kredit", "skema", "jenis", "program")),
    RECIPIENTS("recipients", column("nik", true, "nik", "No KTP", "Nomor Induk Kependudukan"), column("name", true, "name", "nama", "nama penerima"),
            column("programme", true, "programme", "program", "bantuan", "nama program"), column("paid_on", false, "paid_on", "tanggal cair", "tgl cair", "tanggal pencairan", "dibayar"));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String key;
    private final List<ColumnSpec> columns;

    ListKind(String key, ColumnSpec... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    /** Its name on the command line and in a programme's parameters. */
    public String key() {
        return key;
    }

    public String messageKey() {
        return "reference.kind." + key;
    }

    public List<ColumnSpec> columns() {
        return columns;
    }

    public static Optional<ListKind> named(String key) {
        return Arrays.stream(values()).filter(k -> k.key.equals(key)).findFirst();
    }

    /** Versions of lists by kind, as they are stored with a decision. */
    public static String json(Map<ListKind, UUID> versions) {
        return JSON.writeValueAsString(versions.entrySet().stream().collect(Collectors.toMap(e -> e.getKey().key, e -> e.getValue().toString())));
    }

    /** The same, read back. */
    public static Map<ListKind, UUID> versions(String json) {
        var versions = new EnumMap<ListKind, UUID>(ListKind.class);
        JSON.readTree(json).properties().forEach(entry -> versions.put(named(entry.getKey()).orElseThrow(), UUID.fromString(entry.getValue().asString())));
        return versions;
    }

    private static ColumnSpec column(String key, boolean required, String... names) {
        return new ColumnSpec(key, List.of(names), required, cell -> !cell.blank());
    }
}
