package id.lapau.testing;

import com.microsoft.playwright.options.Cookie;
import id.lapau.platform.Vault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signs telephones of owners in without the one-time code, as tests of the pages behind it need. */
public final class TestOwners {

    private TestOwners() {}

    /** A bound account of the person, made where there is none, and a token for the cookie {@code LAPAU_SAYA}. */
    public static String token(JdbcClient sql, Vault vault, UUID person) {
        var account = sql.sql("select id from owner.account where person = :person").param("person", person).query(UUID.class).optional()
                .orElseGet(() -> sql.sql("""
                        insert into owner.account (phone_hash, phone_sealed, name, state, person, bound_how, bound_at, agreed_at, created_at)
                        values (:hash, :sealed, 'Pemilik', 'BOUND', :person, 'uji', now(), now(), now()) returning id""")
                        .param("hash", person.toString().getBytes(StandardCharsets.US_ASCII)).param("sealed", vault.seal("6281200000000")).param("person", person).query(UUID.class).single());
        var token = UUID.randomUUID().toString().replace("-", "");
        sql.sql("insert into owner.session (hash, account, started_at, until) values (:hash, :account, now(), now() + interval '30 days')")
                .param("hash", vault.fingerprint("owner session " + token)).param("account", account).update();
        return token;
    }

    /** Signs a browser in as the person. */
    public static void signIn(Browser browser, JdbcClient sql, Vault vault, UUID person) {
        browser.context().addCookies(List.of(new Cookie("LAPAU_SAYA", token(sql, vault, person)).setUrl(browser.origin())));
    }
}
