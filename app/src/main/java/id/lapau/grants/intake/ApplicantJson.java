package id.lapau.grants.intake;

import id.lapau.grants.intake.Applicant.Misread;
import id.lapau.kernel.KkNumber;
import id.lapau.kernel.Nik;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.NikReading.Anomaly;
import id.lapau.kernel.NikReading.Damage;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stable stored form of an applicant. It holds NIK, KK and telephone in clear: seal it before it is stored.
 * A field that is not there reads as empty, so that old rows stay readable when fields are added.
 */
public final class ApplicantJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ApplicantJson() {}

    public static String write(Applicant a) {
        var json = JSON.createObjectNode();
        json.put("id", a.id()).put("file", a.ref().file()).put("sheet", a.ref().sheet()).put("row", a.ref().row()).put("hidden", a.hidden());
        json.set("nik", nik(a.nik()));
        text(json, "kk", a.kk() == null ? "" : a.kk().digits());
        text(json, "name", a.name());
        text(json, "birthDate", a.birthDate() == null ? "" : a.birthDate().toString());
        text(json, "address", a.address());
        text(json, "businessAddress", a.businessAddress());
        text(json, "nagari", a.nagari());
        text(json, "businessName", a.businessName());
        text(json, "line", a.line());
        text(json, "phone", a.phone() == null ? "" : a.phone().international());
        text(json, "nib", a.nib());
        text(json, "sku", a.sku());
        if (a.yearlySales() != null) json.put("yearlySales", a.yearlySales().amount());
        if (a.netAssets() != null) json.put("netAssets", a.netAssets().amount());
        var misreads = json.putArray("misreads");
        a.misreads().forEach(m -> misreads.addObject().put("column", m.column().key()).put("found", m.found()));
        return json.toString();
    }

    public static Applicant read(String stored) {
        var json = JSON.readTree(stored);
        var ref = new RowRef(text(json, "file"), text(json, "sheet"), json.path("row").asInt());
        return new Applicant(text(json, "id"), ref, json.path("hidden").asBoolean(false), nik(json.path("nik")),
                typed(json, "kk", KkNumber::new), text(json, "name"), typed(json, "birthDate", LocalDate::parse),
                text(json, "address"), text(json, "businessAddress"), text(json, "nagari"), text(json, "businessName"),
                text(json, "line"), typed(json, "phone", PhoneNumber::new), text(json, "nib"), text(json, "sku"),
                rupiah(json, "yearlySales"), rupiah(json, "netAssets"), misreads(json.path("misreads")));
    }

    private static ObjectNode nik(NikReading reading) {
        var json = JSON.createObjectNode();
        switch (reading) {
            case NikReading.Valid(var nik, var tidied) -> json.put("is", "valid").put("digits", nik.digits()).put("tidied", tidied);
            case NikReading.Damaged(var damage, var known) -> json.put("is", "damaged").put("why", damage.name()).put("digits", known);
            case NikReading.Anomalous(var anomaly, var digits) -> json.put("is", "anomalous").put("why", anomaly.name()).put("digits", digits);
            case NikReading.Missing() -> json.put("is", "missing");
        }
        return json;
    }

    private static NikReading nik(JsonNode json) {
        return switch (text(json, "is")) {
            case "valid" -> new NikReading.Valid(new Nik(text(json, "digits")), json.path("tidied").asBoolean(false));
            case "damaged" -> new NikReading.Damaged(Damage.valueOf(text(json, "why")), text(json, "digits"));
            case "anomalous" -> new NikReading.Anomalous(Anomaly.valueOf(text(json, "why")), text(json, "digits"));
            default -> new NikReading.Missing();
        };
    }

    private static List<Misread> misreads(JsonNode json) {
        return json.valueStream()
                .flatMap(m -> ProposalColumn.named(text(m, "column")).map(c -> new Misread(c, text(m, "found"))).stream())
                .toList();
    }

    private static void text(ObjectNode json, String field, String value) {
        if (!value.isEmpty()) json.put(field, value);
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }

    private static <T> @Nullable T typed(JsonNode json, String field, Function<String, T> type) {
        var value = text(json, field);
        return value.isEmpty() ? null : type.apply(value);
    }

    private static @Nullable Rupiah rupiah(JsonNode json, String field) {
        return json.has(field) ? new Rupiah(json.path(field).asLong()) : null;
    }
}
