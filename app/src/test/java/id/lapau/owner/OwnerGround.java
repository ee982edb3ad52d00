package id.lapau.owner;

import id.lapau.kernel.Nik;
import id.lapau.kernel.PhoneNumber;
import id.lapau.platform.Vault;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Persons of the registry for tests of accounts, and the codes that were sent. */
final class OwnerGround {

    static final LocalDate BORN = LocalDate.of(1980, 4, 12);
    static final String PADANG = "13.10.02.2008";
    static final String SITIUNG = "13.10.04.2001";

    private final JdbcClient sql;
    private final Vault vault;

    OwnerGround(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    static Nik nik(int number) {
        return new Nik("1310021204800%03d".formatted(number));
    }

    static PhoneNumber phone(int number) {
        return PhoneNumber.read("0812%08d".formatted(44_000_000 + number)).orElseThrow();
    }

    UUID person(int number, String name, @Nullable PhoneNumber phone, String nagari) {
        return sql.sql("""
                insert into registry.person (name, name_normal, name_sound, nik_sealed, nik_hash, birth_date, phone_sealed, phone_hash, nagari, created_at)
                values (:name, upper(:name), upper(:name), :nik, :nikHash, :born, :phone, :phoneHash, :nagari, now()) returning id""")
                .param("name", name).param("nik", vault.seal(nik(number).digits())).param("nikHash", vault.fingerprint(nik(number).digits())).param("born", BORN)
                .param("phone", phone == null ? null : vault.seal(phone.international()), java.sql.Types.BINARY)
                .param("phoneHash", phone == null ? null : vault.fingerprint(phone.international()), java.sql.Types.BINARY).param("nagari", nagari).query(UUID.class).single();
    }

    UUID business(UUID owner, String name) {
        return sql.sql("insert into registry.business (owner, name, line, nagari, created_at) values (:owner, :name, 'Keripik singkong', :nagari, now()) returning id")
                .param("owner", owner).param("name", name).param("nagari", PADANG).query(UUID.class).single();
    }

    /** What stands in the message: the newest of those with this cause. */
    String text(String cause) {
        return sql.sql("select text_sealed from outbox.message where cause like :cause order by created_at desc, id desc limit 1").param("cause", cause)
                .query((row, _) -> vault.open(row.getBytes(1))).single();
    }

    /** The six digits of the newest code; empty when they do not stand there any more. */
    String code(UUID ticket) {
        var digits = Pattern.compile("\\b\\d{6}\\b").matcher(text("owner-code/" + ticket));
        return digits.find() ? digits.group() : "";
    }

    String newestCode() {
        var digits = Pattern.compile("\\b\\d{6}\\b").matcher(text("owner-code/%"));
        return digits.find() ? digits.group() : "";
    }
}
