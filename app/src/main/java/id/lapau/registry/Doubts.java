package id.lapau.registry;

import static id.lapau.registry.Columns.texts;

import id.lapau.registry.Roll.OpenDoubt;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may be the same person as somebody else, until a human decides. */
@Repository
class Doubts {

    private final JdbcClient sql;
    private final KnownPersons persons;

    Doubts(JdbcClient sql, KnownPersons persons) {
        this.sql = sql;
        this.persons = persons;
    }

    /** Joined here and not in SQL: right after an import the planner knows nothing of these tables and joins them row by row. */
    List<OpenDoubt> openOn(Collection<PersonEntry> about) {
        var standing = about.stream().filter(person -> person.mergedInto() == null).collect(Collectors.toMap(PersonEntry::id, Function.identity()));
        var open = sql.sql("""
                select person, lookalike, doubt from registry.possible_duplicate
                where person = any(:ids::uuid[]) and dismissed_at is null order by found_at, lookalike
                """)
                .param("ids", texts(standing.keySet(), id -> id))
                .query((row, _) -> new OpenDoubt(row.getObject("person", UUID.class), row.getObject("lookalike", UUID.class), Doubt.valueOf(row.getString("doubt"))))
                .list().stream().filter(doubt -> doubt.doubt() == Doubt.NIK_WITH_OTHER_NAME || standing.get(doubt.person()).nik() == null).toList();
        var merged = persons.all(open.stream().map(OpenDoubt::lookalike).distinct().toList()).stream().filter(person -> person.mergedInto() != null)
                .map(PersonEntry::id).collect(Collectors.toSet());
        return open.stream().filter(doubt -> !merged.contains(doubt.lookalike())).toList();
    }

    void insert(List<OpenDoubt> doubts, Instant at) {
        if (doubts.isEmpty()) return;
        sql.sql("""
                insert into registry.possible_duplicate (person, lookalike, doubt, found_at)
                select *, :at::timestamptz from unnest(:persons::uuid[], :lookalikes::uuid[], :doubts) on conflict do nothing
                """)
                .param("at", at.atOffset(ZoneOffset.UTC)).param("persons", texts(doubts, OpenDoubt::person))
                .param("lookalikes", texts(doubts, OpenDoubt::lookalike)).param("doubts", texts(doubts, d -> d.doubt().name())).update();
    }
}
