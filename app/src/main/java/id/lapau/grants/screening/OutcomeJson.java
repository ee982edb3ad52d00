package id.lapau.grants.screening;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.programme.Citation;
import id.lapau.grants.reference.Resident;
import id.lapau.kernel.KkNumber;
import id.lapau.kernel.Nik;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The stable stored form of an assessment. It holds a NIK, so it is stored sealed only. */
public final class OutcomeJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OutcomeJson() {}

    public static String write(Assessment assessment) {
        var json = JSON.createObjectNode();
        var findings = json.putArray("findings");
        for (var finding : assessment.findings()) {
            var node = evidence(findings.addObject(), finding.evidence());
            node.put("code", finding.code().name()).put("verdict", finding.verdict().name())
                    .put("citation", finding.citation().text()).put("verified", finding.citation().verified());
        }
        var notices = json.putArray("notices");
        assessment.notices().forEach(notice -> evidence(notices.addObject(), notice));
        if (assessment.sameAs() != null) json.put("sameAs", assessment.sameAs());
        if (assessment.suggestedNik() != null) json.put("suggested", assessment.suggestedNik().digits());
        if (assessment.resident() != null) resident(json.putObject("resident"), assessment.resident());
        return JSON.writeValueAsString(json);
    }

    private static ObjectNode evidence(ObjectNode node, Evidence evidence) {
        ArrayNode arguments = node.put("key", evidence.key()).putArray("arguments");
        evidence.arguments().forEach(arguments::add);
        return node;
    }

    private static void resident(ObjectNode node, Resident resident) {
        node.put("nik", resident.nik()).put("name", resident.name()).put("status", resident.status().name());
        if (resident.birthDate() != null) node.put("born", resident.birthDate().toString());
        if (resident.kk() != null) node.put("kk", resident.kk().digits());
    }

    public static Assessment read(String applicant, String stored) {
        var json = JSON.readTree(stored);
        var findings = new ArrayList<Finding>();
        for (var node : json.path("findings"))
            findings.add(new Finding(ReasonCode.valueOf(node.path("code").asString()), Finding.Verdict.valueOf(node.path("verdict").asString()),
                    evidence(node), new Citation(node.path("citation").asString(), node.path("verified").asBoolean())));
        var notices = new ArrayList<Evidence>();
        json.path("notices").forEach(node -> notices.add(evidence(node)));
        return new Assessment(applicant, findings, notices, text(json, "sameAs"), json.has("resident") ? resident(json.path("resident")) : null,
                json.has("suggested") ? new Nik(json.path("suggested").asString()) : null);
    }

    private static Evidence evidence(JsonNode node) {
        List<String> arguments = new ArrayList<>();
        node.path("arguments").forEach(argument -> arguments.add(argument.asString()));
        return new Evidence(node.path("key").asString(), arguments);
    }

    private static Resident resident(JsonNode node) {
        var born = text(node, "born");
        var kk = text(node, "kk");
        return new Resident(node.path("nik").asLong(), node.path("name").asString(), born == null ? null : LocalDate.parse(born),
                kk == null ? null : new KkNumber(kk), Resident.Status.valueOf(node.path("status").asString()));
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.has(field) ? node.path(field).asString() : null;
    }
}
