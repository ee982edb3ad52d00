package id.lapau.training.course;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import id.lapau.platform.Vault;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The keys by which the office signs: RSA of 3072 bits, the private half sealed, the public half published for as long as certificates are checked. */
@Repository
class SigningKeys {

    private static final int BITS = 3072;

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    SigningKeys(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** With its private half; made when the first certificate is signed. */
    @Transactional
    public RSAKey current() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('training.signing_key', 0))").query(_ -> { });
        return sql.sql("select private_sealed from training.signing_key where retired_at is null").query(byte[].class).optional().map(sealed -> parsed(vault.open(sealed))).orElseGet(this::fresh);
    }

    private RSAKey fresh() {
        try {
            var id = UUID.randomUUID();
            var key = new RSAKeyGenerator(BITS).keyID(id.toString()).generate();
            sql.sql("insert into training.signing_key (id, public_jwk, private_sealed, created_at) values (:id, :public, :sealed, :at)").param("id", id)
                    .param("public", key.toPublicJWK().toJSONString()).param("sealed", vault.seal(key.toJSONString())).param("at", Timestamp.from(clock.instant())).update();
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey parsed(String json) {
        try {
            return RSAKey.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("the signing key cannot be read", e);
        }
    }

    /** The public half as JSON Web Key. */
    Optional<String> published(UUID id) {
        return sql.sql("select public_jwk from training.signing_key where id = :id").param("id", id).query(String.class).optional();
    }

    List<String> allPublished() {
        return sql.sql("select public_jwk from training.signing_key order by created_at, id").query(String.class).list();
    }
}
