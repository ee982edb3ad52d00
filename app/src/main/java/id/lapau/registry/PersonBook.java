package id.lapau.registry;

import static id.lapau.registry.Columns.bytes;
import static id.lapau.registry.Columns.texts;

import id.lapau.linkage.PersonNames;
import id.lapau.platform.Vault;
import id.lapau.registry.Findings.NewPerson;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons written many at a time. */
@Repository
class PersonBook {

    private final JdbcClient sql;
    private final Vault vault;

    PersonBook(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    List<UUID> newIds(int count) {
        return sql.sql("select uuidv7() from generate_series(1, :count)").param("count", count).query(UUID.class).list();
    }

    /** Adds the persons in the order of their numbers; returns how many there was room for: a number has one holder. */
    int insert(List<NewPerson> persons, Instant at) {
        var all = persons.stream().sorted(Comparator.comparing(person -> Objects.requireNonNullElse(person.mention().nik(), ""))).toList();
        return sql.sql("""
                insert into registry.person (id, name, name_normal, name_sound, nik_sealed, nik_hash, nik_disputed, kk_sealed, kk_hash,
                    birth_date, phone_sealed, phone_hash, address, nagari, created_at)
                select *, :at::timestamptz from unnest(:ids::uuid[], :names, :normals, :sounds, :niks, :nikHashes, :disputed, :kks, :kkHashes,
                    :births::date[], :phones, :phoneHashes, :addresses, :nagari)
                on conflict do nothing
                """)
                .param("at", at.atOffset(ZoneOffset.UTC)).param("ids", texts(all, NewPerson::id)).params(columns(all)).update();
    }

    private Map<String, Object> columns(List<NewPerson> all) {
        var columns = new java.util.HashMap<String, Object>(sealed(facts(all)));
        columns.put("normals", texts(all, person -> PersonNames.normal(person.mention().person().name())));
        columns.put("sounds", texts(all, person -> person.mention().sound()));
        columns.put("disputed", all.stream().map(NewPerson::disputed).toArray(Boolean[]::new));
        columns.put("nikHashes", bytes(all, person -> hex(person.mention().nik())));
        columns.put("kkHashes", bytes(all, person -> hex(person.mention().kk())));
        columns.put("phoneHashes", bytes(all, person -> hex(person.mention().phone())));
        return columns;
    }

    private static List<PersonFacts> facts(List<NewPerson> all) {
        return all.stream().map(person -> person.mention().person()).toList();
    }

    private Map<String, Object> sealed(List<PersonFacts> facts) {
        return Map.of("names", texts(facts, PersonFacts::name), "niks", bytes(facts, f -> f.nik() == null ? null : vault.seal(f.nik().digits())),
                "kks", bytes(facts, f -> f.kk() == null ? null : vault.seal(f.kk().digits())), "births", texts(facts, PersonFacts::birthDate),
                "phones", bytes(facts, f -> f.phone() == null ? null : vault.seal(f.phone().international())),
                "addresses", texts(facts, PersonFacts::address), "nagari", texts(facts, PersonFacts::nagari));
    }

    void delete(List<NewPerson> persons) {
        sql.sql("delete from registry.person where id = any(:ids::uuid[])").param("ids", texts(persons, NewPerson::id)).update();
    }

    /** Fills gaps; what has been filled meanwhile stays. */
    void fill(Map<UUID, PersonFacts> filled) {
        if (filled.isEmpty()) return;
        var ids = texts(filled.keySet(), id -> id);
        var facts = List.copyOf(filled.values());
        sql.sql("select id from registry.person where id = any(:ids::uuid[]) order by id for update").param("ids", ids).query(UUID.class).list();
        sql.sql("""
                update registry.person p set version = p.version + 1,
                    kk_sealed = coalesce(p.kk_sealed, f.kk), kk_hash = coalesce(p.kk_hash, f.kk_hash), birth_date = coalesce(p.birth_date, f.born),
                    phone_sealed = coalesce(p.phone_sealed, f.phone), phone_hash = coalesce(p.phone_hash, f.phone_hash),
                    address = case when p.address = '' then f.address else p.address end, nagari = coalesce(p.nagari, f.nagari)
                from unnest(:ids::uuid[], :kks, :kkHashes, :births::date[], :phones, :phoneHashes, :addresses, :nagari)
                    as f (id, kk, kk_hash, born, phone, phone_hash, address, nagari)
                where p.id = f.id
                """)
                .param("ids", ids).params(sealed(facts)).param("kkHashes", bytes(facts, f -> f.kk() == null ? null : vault.fingerprint(f.kk().digits())))
                .param("phoneHashes", bytes(facts, f -> f.phone() == null ? null : vault.fingerprint(f.phone().international()))).update();
    }

    private static byte @Nullable [] hex(@Nullable String digits) {
        return digits == null ? null : HexFormat.of().parseHex(digits);
    }
}
