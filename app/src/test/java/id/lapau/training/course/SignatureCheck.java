package id.lapau.training.course;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a credential as a stranger would: with the published key and what every JDK has, and nothing of Lapau. */
final class SignatureCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    private SignatureCheck() {}

    static JsonNode header(String jws) {
        return JSON.readTree(BASE64.decode(jws.split("\\.")[0]));
    }

    static JsonNode payload(String jws) {
        return JSON.readTree(BASE64.decode(jws.split("\\.")[1]));
    }

    static boolean holds(String jws, String jwk) throws GeneralSecurityException {
        var parts = jws.split("\\.");
        var key = JSON.readTree(jwk);
        var rsa = Signature.getInstance("SHA256withRSA");
        rsa.initVerify(KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
        rsa.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return rsa.verify(BASE64.decode(parts[2]));
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, BASE64.decode(key.get(name).asString()));
    }
}
