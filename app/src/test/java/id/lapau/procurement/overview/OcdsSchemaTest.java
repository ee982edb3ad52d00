package id.lapau.procurement.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OcdsSchemaTest {

    private static final String RELEASE = """
            {"ocid": "ocds-213czf-000-00001", "id": "1", "date": "2021-03-01T09:30:00Z", "tag": ["tender"], "initiationType": "tender", "language": "id",
             "parties": [{"id": "a", "name": "Dinas", "roles": ["buyer"]}], "buyer": {"id": "a", "name": "Dinas"},
             "tender": {"id": "1", "status": "active", "procurementMethod": "selective", "value": {"amount": 1000, "currency": "IDR"}, "title_id": "Masker",
               "items": [{"id": "x", "quantity": 5, "unit": {"name": "lembar", "value": {"amount": 200, "currency": "IDR"}}}], "tenderPeriod": {"endDate": "2021-03-08T23:59:59+07:00"}}}""";

    @Test void a_release_as_it_should_be_is_accepted() {
        OcdsSchema.RELEASE.accepts(RELEASE);
    }

    @ParameterizedTest @ValueSource(strings = {
            "\"ocid\": \"ocds-213czf-000-00001\",|", "\"tag\": [\"tender\"]|\"tag\": [\"bid\"]", "\"tag\": [\"tender\"]|\"tag\": []", "2021-03-01T09:30:00Z|1 Maret 2021", "\"IDR\"|\"Rp\"",
            "\"selective\"|\"fair\"", "\"active\"|\"OPEN\"", "\"initiationType\": \"tender\"|\"initiationType\": \"need\"", "\"quantity\": 5|\"quantity\": \"5\"", "{\"id\": \"x\",|{", "+07:00|",
            "\"title_id\": \"Masker\"|\"title_id\": 5"})
    void what_breaks_a_rule_of_the_standard_is_refused(String change) {
        var parts = change.split("\\|", -1);
        assertThat(RELEASE).contains(parts[0]);
        assertThat(OcdsSchema.RELEASE.faults(RELEASE.replace(parts[0], parts[1]))).as(change).isNotEmpty();
    }

    @Test void releases_laid_over_each_other_are_the_compiled_release() {
        var first = release("1", "2021-03-01T00:00:00Z", Map.of("tender", Map.of("id", "t", "status", "active", "title", "Masker"), "awards", List.of(Map.of("id", "a", "status", "active"))));
        var second = release("2", "2021-03-02T00:00:00Z", Map.of("tender", Map.of("id", "t", "status", "complete"), "awards", List.of(Map.of("id", "b"), Map.of("id", "a", "status", "cancelled"))));
        assertThat(Merging.compiled(List.of(first, second))).isEqualTo(Map.of("ocid", "o", "id", "o-2021-03-02T00:00:00Z", "date", "2021-03-02T00:00:00Z", "tag", List.of("compiled"), "initiationType", "tender",
                "tender", Map.of("id", "t", "status", "complete", "title", "Masker"), "awards", List.of(Map.of("id", "a", "status", "cancelled"), Map.of("id", "b"))));
    }

    private static Map<String, Object> release(String id, String date, Map<String, Object> parts) {
        var release = new java.util.LinkedHashMap<String, Object>(Map.of("ocid", "o", "id", id, "date", date, "tag", List.of("tender"), "initiationType", "tender"));
        release.putAll(parts);
        return release;
    }

    @Test void strangers_read_no_numbers_and_no_owners() {
        var id = java.util.UUID.fromString("00000000-0000-7000-8000-0000000abcde");
        assertThat(PublicWords.of("Hubungi 0812-3456-7890 / +62 812 3456 7890, NIK 1310994203800017, pesan 12.500 lembar, DPA 1.02.02.2.01")).isEqualTo("Hubungi … / …, NIK …, pesan 12.500 lembar, DPA 1.02.02.2.01");
        assertThat(PublicWords.maker("Jahit Melati", "Rosna", "Sitiung", id)).isEqualTo("Jahit Melati");
        assertThat(PublicWords.maker("", "Rosna", "Sitiung", id)).isEqualTo("Usaha di Nagari Sitiung (bcde)");
        assertThat(PublicWords.maker("ROSNA.", "Rosna", "", id)).isEqualTo("Usaha (bcde)");
        assertThat(PublicWords.maker("081234567890", "Rosna", "Sitiung", id)).isEqualTo("Usaha di Nagari Sitiung (bcde)");
    }
}
