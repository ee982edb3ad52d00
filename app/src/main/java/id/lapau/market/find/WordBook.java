package id.lapau.market.find;

import id.lapau.market.find.Word.Near;
import java.sql.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of the market and what they come to. */
@Repository
class WordBook {

    private final JdbcClient sql;

    WordBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** The first ten words of a text, with those that resemble the unknown ones. */
    List<Word> understood(String text) {
        var words = sql.sql("""
                select w.word as said, coalesce(v.stem, s.stem) as stem, v.word is not null or exists (select from market.search_word k where k.stem = s.stem) as known
                from unnest(market.words_of(:text)) with ordinality w(word, place) left join market.search_word v on v.word = w.word
                cross join lateral (select case when v.word is null then market.stem(w.word) end as stem) s
                where w.place <= 10 order by w.place
                """).param("text", text).query((row, _) -> new Word(row.getString("said"), row.getString("stem"), row.getBoolean("known"), List.of())).list();
        return withNear(words, words.stream().filter(word -> !word.known()).map(Word::said).toList());
    }

    private List<Word> withNear(List<Word> words, List<String> unknown) {
        if (unknown.isEmpty()) return words;
        var near = near(unknown);
        return words.stream().map(word -> word.known() ? word : new Word(word.said(), word.stem(), false, Typing.nearest(word.said(), near.getOrDefault(word.said(), List.of())))).toList();
    }

    /** The same words as if none of them were known, for when they find nothing. */
    List<Word> doubted(List<Word> words) {
        var near = near(words.stream().map(Word::said).toList());
        return words.stream().map(word -> {
            var others = near.getOrDefault(word.said(), List.of()).stream().filter(each -> !each.stem().equals(word.stem())).toList();
            var nearest = Typing.nearest(word.said(), others);
            return nearest.isEmpty() ? word : new Word(word.said(), word.stem(), false, nearest);
        }).toList();
    }

    private Map<String, List<Near>> near(List<String> words) {
        return sql.sql("""
                select asked.word as said, v.word, v.stem from unnest(:words::text[]) asked(word) join market.search_word v on v.misspelt && market.misspelt(asked.word)
                union
                select asked.word, v.word, v.stem from unnest(:words::text[]) asked(word)
                join lateral (select * from market.search_word where length(asked.word) > 2 and word ~>=~ asked.word and word ~<~ (asked.word || '{') order by length(word), word limit 20) v on true
                """).param("words", words.toArray(String[]::new)).query((row, _) -> Map.entry(row.getString("said"), new Near(row.getString("word"), row.getString("stem")))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Groups of terms, of which one is among these; each term as stems. */
    List<List<String>> synonyms(Collection<String> runs) {
        return sql.sql("select forms from market.synonym where forms && :runs::text[] order by id limit 10").param("runs", runs.toArray(String[]::new))
                .query((row, _) -> texts(row.getArray("forms"))).list();
    }

    static List<String> texts(Array array) throws java.sql.SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    /** Everything anew from the products as they stand; how many can be found. Writers wait meanwhile. */
    long rebuild() {
        return sql.sql("select market.search_rebuild()").query(Long.class).single();
    }

    /** Names of places, by which shops are found too. */
    void keepPlaces(Map<String, String> names) {
        sql.sql("""
                insert into market.place (code, name) select * from unnest(:codes::text[], :names::text[])
                on conflict (code) do update set name = excluded.name where market.place.name <> excluded.name
                """).param("codes", names.keySet().toArray(String[]::new)).param("names", names.values().toArray(String[]::new)).update();
    }
}
