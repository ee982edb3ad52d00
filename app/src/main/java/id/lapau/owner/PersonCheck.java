package id.lapau.owner;

import id.lapau.kernel.Nik;
import id.lapau.kernel.PhoneNumber;
import id.lapau.platform.Vault;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which person of the registry an account may be. */
@Repository
class PersonCheck {

    private static final String CANDIDATE = """
            select p.id, p.nik_sealed, p.birth_date, p.phone_hash, p.nik_disputed
            from registry.person p where p.merged_into is null and
            """;

    private final JdbcClient sql;
    private final Vault vault;
    private final List<PersonBar> bars;

    PersonCheck(JdbcClient sql, Vault vault, List<PersonBar> bars) {
        this.sql = sql;
        this.vault = vault;
        this.bars = bars;
    }

    private record Candidate(UUID id, @Nullable Nik nik, @Nullable LocalDate born, byte @Nullable [] phone, boolean disputed) {}

    /** The one living, unmerged person with exactly this NIK, birth date and telephone, whom no other account has; empty when anything is in doubt. */
    Optional<UUID> surely(Nik nik, LocalDate born, PhoneNumber phone) {
        var found = sql.sql(CANDIDATE + "p.nik_hash = :nik").param("nik", vault.fingerprint(nik.digits()))
                .query((row, _) -> new Candidate(row.getObject("id", UUID.class), nik, row.getObject("birth_date", LocalDate.class), row.getBytes("phone_hash"), row.getBoolean("nik_disputed"))).list();
        if (found.size() != 1) return Optional.empty();
        var only = found.getFirst();
        boolean same = !only.disputed() && born.equals(only.born()) && Arrays.equals(only.phone(), vault.fingerprint(phone.international()));
        return same && !barred(nik) && !taken(only.id()) ? Optional.of(only.id()) : Optional.empty();
    }

    /** Why an officer cannot bind somebody to the person: message key; empty when one can. */
    Optional<String> objection(UUID person) {
        var found = sql.sql(CANDIDATE + "p.id = :id").param("id", person).query((row, _) -> {
            var sealed = row.getBytes("nik_sealed");
            return new Candidate(person, sealed == null ? null : new Nik(vault.open(sealed)), null, null, row.getBoolean("nik_disputed"));
        }).optional();
        if (found.isEmpty()) return Optional.of("owner.problem.gone");
        if (found.get().nik() != null && barred(found.get().nik())) return Optional.of("owner.problem.barred");
        return taken(person) ? Optional.of("owner.problem.taken") : Optional.empty();
    }

    /** The only person with this telephone; empty for none or several. */
    Optional<UUID> withPhone(PhoneNumber phone) {
        var found = sql.sql("select id from registry.person where phone_hash = :hash and merged_into is null limit 2").param("hash", vault.fingerprint(phone.international())).query(UUID.class).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    boolean taken(UUID person) {
        return sql.sql("select exists (select from owner.account where person = :id and state = 'BOUND')").param("id", person).query(Boolean.class).single();
    }

    private boolean barred(Nik nik) {
        return bars.stream().anyMatch(bar -> bar.bars(nik));
    }

    /** Holds the person until the transaction ends; the nagari (empty where not known), or nothing for nobody who stands. */
    Optional<String> nagari(UUID person) {
        return sql.sql("select coalesce(nagari, '') from registry.person where id = :id and merged_into is null for update").param("id", person).query(String.class).optional();
    }
}
