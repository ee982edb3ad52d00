package id.lapau.registry;

import id.lapau.kernel.KkNumber;
import id.lapau.kernel.Nik;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.RegionCode;
import id.lapau.linkage.PersonNames;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons read and written one by one. */
@Repository
class Persons {

    private static final String PERSON = """
            select id, name, nik_sealed, kk_sealed, birth_date, phone_sealed, address, nagari, nik_disputed, version, merged_into from registry.person
            """;

    private final JdbcClient sql;
    private final Vault vault;

    Persons(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** How many stand in the registry, merged ones included. */
    long count() {
        return sql.sql("select count(*) from registry.person").query(Long.class).single();
    }

    Optional<StoredPerson> find(UUID id) {
        return sql.sql(PERSON + "where id = :id").param("id", id).query(this::person).optional();
    }

    /** The person itself, or whom it was merged into. */
    Optional<StoredPerson> standing(UUID id) {
        var found = find(id);
        while (found.isPresent() && found.get().mergedInto() != null) found = find(found.get().mergedInto());
        return found;
    }

    /** Holds the rows, in the order of their ids, until the transaction ends. */
    List<StoredPerson> locked(Collection<UUID> ids) {
        return sql.sql(PERSON + "where id = any(:ids::uuid[]) order by id for update").param("ids", Columns.texts(ids, id -> id)).query(this::person).list();
    }

    Optional<StoredPerson> locked(UUID id) {
        return locked(List.of(id)).stream().findFirst();
    }

    /** Who has a NIK, whoever that person was merged into. */
    List<UUID> holders(Nik nik) {
        return sql.sql("""
                with recursive chain (id, merged_into) as (
                    select id, merged_into from registry.person where nik_hash = :nik
                    union select p.id, p.merged_into from registry.person p join chain c on p.id = c.merged_into)
                select id from chain where merged_into is null order by id
                """).param("nik", vault.fingerprint(nik.digits())).query(UUID.class).list();
    }

    /** Stores all facts; returns the new version. */
    int update(StoredPerson person) {
        var facts = person.facts();
        return sql.sql("""
                update registry.person set version = version + 1, name = :name, name_normal = :normal, name_sound = :sound,
                    nik_sealed = :nik, nik_hash = :nikHash, nik_disputed = :disputed, kk_sealed = :kk, kk_hash = :kkHash,
                    birth_date = :born, phone_sealed = :phone, phone_hash = :phoneHash, address = :address, nagari = :nagari
                where id = :id returning version
                """)
                .param("id", person.id()).param("name", facts.name()).param("normal", PersonNames.normal(facts.name()))
                .param("sound", PersonNames.soundKey(facts.name())).param("disputed", person.disputed())
                .param("nik", sealed(digits(facts.nik()))).param("nikHash", hash(digits(facts.nik())))
                .param("kk", sealed(digits(facts.kk()))).param("kkHash", hash(digits(facts.kk())))
                .param("phone", sealed(digits(facts.phone()))).param("phoneHash", hash(digits(facts.phone())))
                .param("born", facts.birthDate()).param("address", facts.address())
                .param("nagari", facts.nagari() == null ? null : facts.nagari().code()).query(Integer.class).single();
    }

    void mergeInto(UUID person, @Nullable UUID other) {
        sql.sql("update registry.person set merged_into = :other, version = version + 1 where id = :id").param("id", person).param("other", other).update();
    }

    private static @Nullable String digits(@Nullable Nik nik) {
        return nik == null ? null : nik.digits();
    }

    private static @Nullable String digits(@Nullable KkNumber kk) {
        return kk == null ? null : kk.digits();
    }

    private static @Nullable String digits(@Nullable PhoneNumber phone) {
        return phone == null ? null : phone.international();
    }

    private byte @Nullable [] sealed(@Nullable String value) {
        return value == null ? null : vault.seal(value);
    }

    private byte @Nullable [] hash(@Nullable String value) {
        return value == null ? null : vault.fingerprint(value);
    }

    private StoredPerson person(ResultSet row, int number) throws SQLException {
        var nagari = row.getString("nagari");
        var facts = new PersonFacts(row.getString("name"), opened(row, "nik_sealed", Nik::new), opened(row, "kk_sealed", KkNumber::new),
                row.getObject("birth_date", LocalDate.class), opened(row, "phone_sealed", PhoneNumber::new), row.getString("address"),
                nagari == null ? null : new RegionCode(nagari));
        return new StoredPerson(row.getObject("id", UUID.class), facts, row.getBoolean("nik_disputed"), row.getInt("version"), row.getObject("merged_into", UUID.class));
    }

    private <T> @Nullable T opened(ResultSet row, String column, Function<String, T> reading) throws SQLException {
        var sealed = row.getBytes(column);
        return sealed == null ? null : reading.apply(vault.open(sealed));
    }
}
