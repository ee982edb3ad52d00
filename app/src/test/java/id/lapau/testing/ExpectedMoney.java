package id.lapau.testing;

import id.lapau.demo.AnswerTruth;
import id.lapau.demo.GeneratedAnswers;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What invented answers must leave behind once everything that waits was confirmed, and what an office has.
 *
 * @param grant rupiah for each recipient
 */
public record ExpectedMoney(GeneratedAnswers answers, long grant) {

    private static final Set<String> NEVER_BOOKED = Set.of("TWICE", "NOT_DECREED", "UNKNOWN");

    /** The planted differences of a file, by row. */
    public Map<Integer, Set<String>> planted(String file) {
        return answers.truth().stream().filter(t -> t.file().equals(file) && !t.difference().isEmpty())
                .collect(Collectors.toMap(AnswerTruth::row, t -> Set.of(t.difference()), (one, _) -> one, TreeMap::new));
    }

    /** Rupiah in the hands of each recipient, by position in the proposal. */
    public Map<Integer, Long> received() {
        return answers.truth().stream().filter(t -> t.says().equals("PAID") && !NEVER_BOOKED.contains(t.difference()))
                .collect(Collectors.toMap(AnswerTruth::position, this::amount, (once, _) -> once, TreeMap::new));
    }

    /** Rupiah that banks report and nobody may record. */
    public long unrecorded() {
        return answers.truth().stream().filter(t -> t.says().equals("PAID") && NEVER_BOOKED.contains(t.difference())).mapToLong(this::amount).sum();
    }

    private long amount(AnswerTruth told) {
        boolean half = answers.truth().stream().anyMatch(t -> t.file().equals(GeneratedAnswers.DECREE) && t.position() == told.position() && t.difference().equals("AMOUNT"));
        return told.difference().equals("AMOUNT") ? grant - 100_000 : half ? grant / 2 : grant;
    }

    /** The differences that an office found in a file, by row. */
    public static Map<Integer, Set<String>> found(JdbcClient sql, UUID answer) {
        record Row(int number, String[] differences) {}
        return sql.sql("select row, differences from grants.answer_row where answer = :answer and cardinality(differences) > 0").param("answer", answer)
                .query((row, _) -> new Row(row.getInt("row"), (String[]) row.getArray("differences").getArray())).list().stream()
                .collect(Collectors.toMap(Row::number, r -> Set.copyOf(Arrays.asList(r.differences())), (one, _) -> one, TreeMap::new));
    }

    /** What an office recorded as received in one phase, by position. */
    public static Map<Integer, Long> recorded(JdbcClient sql, int phase) {
        record Row(int position, long received) {}
        return sql.sql("""
                select l.position, n.received from grants.award_now n join grants.batch_line l on l.id = n.line join grants.batch b on b.id = l.batch
                where n.received > 0 and b.sequence = :phase and b.programme = n.programme""").param("phase", phase)
                .query((row, _) -> new Row(row.getInt(1), row.getLong(2))).list().stream().collect(Collectors.toMap(Row::position, Row::received, Long::sum, TreeMap::new));
    }
}
