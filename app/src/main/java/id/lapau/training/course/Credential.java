package id.lapau.training.course;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A certificate as an Open Badges 3.0 credential on the Verifiable Credentials Data Model 2.0, proved as the standard's
 * JSON Web Token: RS256, with a {@code kid} that leads to the published key.
 *
 * @param holder name of who completed the course
 * @param at     when it was issued
 */
record Credential(UUID id, String holder, String number, Course course, Session session, String office, Instant at) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> CONTEXT = List.of("https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    private static final String SCHEMA = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    /** @param base address of this Lapau, such as {@code https://lapau.contoh.id} */
    Map<String, Object> json(String base) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", CONTEXT);
        json.put("id", base + "/lencana/" + id);
        json.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        json.put("name", course.title());
        json.put("issuer", issuer(base, office));
        json.put("validFrom", at.truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("awardedDate", session.ends().truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("credentialSubject", subject());
        json.put("credentialSchema", List.of(Map.of("id", SCHEMA, "type", "1EdTechJsonSchemaValidator2019")));
        json.put("credentialStatus", Map.of("id", base + "/lencana/dicabut.json", "type", "1EdTechRevocationList"));
        return json;
    }

    /** The office as a profile of the standard. */
    static Map<String, Object> issuer(String base, String office) {
        var issuer = new LinkedHashMap<String, Object>();
        issuer.put("id", base + "/lencana/penerbit.json");
        issuer.put("type", List.of("Profile"));
        issuer.put("name", office);
        issuer.put("url", base);
        return issuer;
    }

    private Map<String, Object> subject() {
        var subject = new LinkedHashMap<String, Object>();
        subject.put("id", "urn:uuid:" + id);
        subject.put("type", List.of("AchievementSubject"));
        subject.put("identifier", List.of(Map.of("type", "IdentityObject", "hashed", false, "identityHash", holder, "identityType", "name")));
        subject.put("activityStartDate", session.begins().truncatedTo(ChronoUnit.SECONDS).toString());
        subject.put("activityEndDate", session.ends().truncatedTo(ChronoUnit.SECONDS).toString());
        subject.put("licenseNumber", number);
        subject.put("achievement", achievement());
        return subject;
    }

    private Map<String, Object> achievement() {
        var achievement = new LinkedHashMap<String, Object>();
        achievement.put("id", "urn:uuid:" + course.id());
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", "Certificate");
        achievement.put("name", course.title());
        achievement.put("description", course.summary());
        achievement.put("criteria", Map.of("narrative", criteria()));
        return achievement;
    }

    private String criteria() {
        var attendance = "Hadir paling sedikit " + course.minAttendance() + " persen dari seluruh pertemuan";
        return course.passScore() == null ? attendance + "." : attendance + " dan nilai uji akhir paling sedikit " + course.passScore() + ".";
    }

    /** The compact JWS: the credential itself with the registered claims that repeat it. */
    String signed(String base, RSAKey key) {
        try {
            var payload = json(base);
            payload.put("iss", base + "/lencana/penerbit.json");
            payload.put("jti", base + "/lencana/" + id);
            payload.put("nbf", at.getEpochSecond());
            payload.put("sub", "urn:uuid:" + id);
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(base + "/lencana/kunci/" + key.getKeyID() + ".json").build();
            var jws = new JWSObject(header, new Payload(JSON.writeValueAsString(payload)));
            jws.sign(new RSASSASigner(key));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
