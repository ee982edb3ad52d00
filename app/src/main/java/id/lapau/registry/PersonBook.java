package id.lapau.registry;

import id.lapau.kernel.RegionCode;
import id.lapau.linkage.PersonNames;
import id.lapau.platform.Vault;
import id.lapau.registry.Findings.NewPerson;
import id.lapau.registry.Roll.OpenDoubt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons read and written many at a time. */
@Repository
class PersonBook {

    private static final String ENTRY = """
            select p.id, p.name, p.name_sound, encode(p.nik_hash, 'hex') as nik, encode(p.kk_hash, 'hex') as kk, p.birth_date,
                encode(p.phone_hash, 'hex') as phone, p.address, p.nagari, p.merged_into
            """;

    private final JdbcClient sql;
    private final Vault vault;

    PersonBook(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    List<UUID> newIds(int count) {
        return sql.sql("select uuidv7() from generate_series(1, :count)").param("count", count).query(UUID.class).list();
    }

    /** Everybody who may be meant by one of the mentions, oldest first, with whom they were merged into. */
    List<PersonEntry> candidates(List<Mention> mentions) {
        var found = new ArrayList<>(withNik(mentions));
        var numbers = new HashSet<>(found.stream().map(PersonEntry::nik).toList());
        found.addAll(sounding(mentions.stream().filter(m -> m.nik() == null || !numbers.contains(m.nik())).toList()));
        var ids = new HashSet<>(found.stream().map(PersonEntry::id).toList());
        for (var wanted = mergedInto(found, ids); !wanted.isEmpty(); wanted = mergedInto(found, ids)) {
            ids.addAll(wanted);
            found.addAll(all(wanted));
        }
        return found.stream().distinct().sorted(Comparator.comparing(person -> person.id().toString())).toList();
    }

    private static List<UUID> mergedInto(List<PersonEntry> found, HashSet<UUID> known) {
        return found.stream().map(PersonEntry::mergedInto).filter(Objects::nonNull).filter(id -> !known.contains(id)).distinct().toList();
    }

    private List<PersonEntry> withNik(List<Mention> mentions) {
        return sql.sql(ENTRY + "from registry.person p where p.nik_hash = any(:niks)")
                .param("niks", prints(mentions, Mention::nik))
                .query(PersonBook::entry).list();
    }

    private List<PersonEntry> sounding(List<Mention> mentions) {
        if (mentions.isEmpty()) return List.of();
        return sql.sql(ENTRY + """
                from registry.person p
                where p.name_sound = any(:sounds) and p.name_sound <> '' and (p.birth_date = any(:births::date[])
                    or p.kk_hash = any(:kks) or p.phone_hash = any(:phones)
                    or p.nik_hash is null and p.birth_date is null and p.kk_hash is null and p.phone_hash is null)
                """)
                .param("sounds", texts(mentions.stream().map(Mention::sound).distinct().toList(), sound -> sound))
                .param("births", texts(mentions.stream().map(m -> m.person().birthDate()).filter(Objects::nonNull).distinct().toList(), born -> born))
                .param("kks", prints(mentions, Mention::kk)).param("phones", prints(mentions, Mention::phone))
                .query(PersonBook::entry).list();
    }

    private static byte[][] prints(List<Mention> mentions, Function<Mention, @Nullable String> of) {
        return mentions.stream().map(of).filter(Objects::nonNull).distinct().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
    }

    private List<PersonEntry> all(Collection<UUID> ids) {
        return sql.sql(ENTRY + "from registry.person p where p.id = any(:ids::uuid[])").param("ids", texts(ids, id -> id)).query(PersonBook::entry).list();
    }

    /** Joined here and not in SQL: right after an import the planner knows nothing of these tables and joins them row by row. */
    List<OpenDoubt> openDoubts(Collection<PersonEntry> persons) {
        var standing = persons.stream().filter(person -> person.mergedInto() == null).collect(Collectors.toMap(PersonEntry::id, Function.identity()));
        var open = sql.sql("""
                select person, lookalike, doubt from registry.possible_duplicate
                where person = any(:ids::uuid[]) and dismissed_at is null order by found_at, lookalike
                """)
                .param("ids", texts(standing.keySet(), id -> id))
                .query((row, _) -> new OpenDoubt(row.getObject("person", UUID.class), row.getObject("lookalike", UUID.class), Doubt.valueOf(row.getString("doubt"))))
                .list().stream().filter(doubt -> doubt.doubt() == Doubt.NIK_WITH_OTHER_NAME || standing.get(doubt.person()).nik() == null).toList();
        var merged = all(open.stream().map(OpenDoubt::lookalike).distinct().toList()).stream().filter(person -> person.mergedInto() != null)
                .map(PersonEntry::id).collect(Collectors.toSet());
        return open.stream().filter(doubt -> !merged.contains(doubt.lookalike())).toList();
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

    void insertDoubts(List<OpenDoubt> doubts, Instant at) {
        if (doubts.isEmpty()) return;
        sql.sql("""
                insert into registry.possible_duplicate (person, lookalike, doubt, found_at)
                select *, :at::timestamptz from unnest(:persons::uuid[], :lookalikes::uuid[], :doubts) on conflict do nothing
                """)
                .param("at", at.atOffset(ZoneOffset.UTC)).param("persons", texts(doubts, OpenDoubt::person))
                .param("lookalikes", texts(doubts, OpenDoubt::lookalike)).param("doubts", texts(doubts, d -> d.doubt().name())).update();
    }

    private static PersonEntry entry(ResultSet row, int number) throws SQLException {
        var nagari = row.getString("nagari");
        return new PersonEntry(row.getObject("id", UUID.class), row.getString("name"), row.getString("name_sound"), row.getString("nik"),
                row.getString("kk"), row.getObject("birth_date", LocalDate.class), row.getString("phone"), row.getString("address"),
                nagari == null ? null : new RegionCode(nagari), row.getObject("merged_into", UUID.class));
    }

    static <T> String[] texts(Collection<T> all, Function<T, @Nullable Object> of) {
        return all.stream().map(of).map(value -> value == null ? null : value.toString()).toArray(String[]::new);
    }

    static <T> byte[][] bytes(Collection<T> all, Function<T, byte @Nullable []> of) {
        return all.stream().map(of).toArray(byte[][]::new);
    }

    private static byte @Nullable [] hex(@Nullable String digits) {
        return digits == null ? null : HexFormat.of().parseHex(digits);
    }
}
