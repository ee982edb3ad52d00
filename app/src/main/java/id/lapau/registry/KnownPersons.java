package id.lapau.registry;

import static id.lapau.registry.Columns.texts;

import id.lapau.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons read many at a time, as recognition needs them. */
@Repository
class KnownPersons {

    private static final String ENTRY = """
            select p.id, p.name, p.name_sound, encode(p.nik_hash, 'hex') as nik, encode(p.kk_hash, 'hex') as kk, p.birth_date,
                encode(p.phone_hash, 'hex') as phone, p.address, p.nagari, p.merged_into
            """;

    private final JdbcClient sql;

    KnownPersons(JdbcClient sql) {
        this.sql = sql;
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
                .query(KnownPersons::entry).list();
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
                .query(KnownPersons::entry).list();
    }

    private static byte[][] prints(List<Mention> mentions, Function<Mention, @Nullable String> of) {
        return mentions.stream().map(of).filter(Objects::nonNull).distinct().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
    }

    /** As they stand in the book. */
    List<PersonEntry> all(Collection<UUID> ids) {
        return sql.sql(ENTRY + "from registry.person p where p.id = any(:ids::uuid[])").param("ids", texts(ids, id -> id)).query(KnownPersons::entry).list();
    }

    private static PersonEntry entry(ResultSet row, int number) throws SQLException {
        var nagari = row.getString("nagari");
        return new PersonEntry(row.getObject("id", UUID.class), row.getString("name"), row.getString("name_sound"), row.getString("nik"),
                row.getString("kk"), row.getObject("birth_date", LocalDate.class), row.getString("phone"), row.getString("address"),
                nagari == null ? null : new RegionCode(nagari), row.getObject("merged_into", UUID.class));
    }
}
