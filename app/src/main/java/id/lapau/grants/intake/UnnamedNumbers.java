package id.lapau.grants.intake;

import id.lapau.sheets.SheetRow;
import id.lapau.sheets.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Columns of sixteen digits without a heading: the number of a person (NIK) or of a family card (KK)? Told by what only
 * one of them can hold; where nothing tells, neither is guessed and an officer decides by the samples.
 */
final class UnnamedNumbers {

    private static final String NIK = ProposalColumn.NIK.key();
    private static final String KK = ProposalColumn.KK.key();
    private static final int ENOUGH = 4;
    /** Family cards have had this number since 2004: as birth dates these are children and the very young. */
    private static final int FIRST_ISSUE = 4;
    private static final int LAST_ISSUE = 30;

    private UnnamedNumbers() {}

    /** What a column of sixteen digits shows: {@code women} have 40 added to the day of birth, which no date of issue has. */
    private record Seen(int column, int numbers, int women, int recent, int repeated) {

        boolean nik() {
            return numbers >= ENOUGH && women * 10 >= numbers && recent * 3 < numbers && repeated * 3 < numbers;
        }

        boolean kk() {
            return numbers >= ENOUGH && women == 0 && (recent * 2 >= numbers || repeated * 4 >= numbers);
        }
    }

    /** The columns of a table as guessed, with NIK and KK where they are certain enough. */
    static Map<String, Integer> settled(Table table) {
        var columns = new HashMap<>(table.columns());
        columns.entrySet().removeIf(e -> (e.getKey().equals(NIK) || e.getKey().equals(KK)) && unnamed(table, e.getValue()));
        var unknown = IntStream.range(0, width(table)).filter(c -> unnamed(table, c) && !columns.containsValue(c))
                .mapToObj(c -> seen(table, c)).filter(Objects::nonNull).toList();
        if (!columns.containsKey(NIK)) theOne(unknown).ifPresent(nik -> columns.put(NIK, nik.column()));
        if (!columns.containsKey(KK)) unknown.stream().filter(s -> !columns.containsValue(s.column()))
                .filter(s -> s.kk() || unknown.size() == 2 && columns.containsKey(NIK) && !s.nik()).findFirst().ifPresent(kk -> columns.put(KK, kk.column()));
        return columns;
    }

    /** The only one that must be a NIK, or the only one that is no KK. */
    private static Optional<Seen> theOne(List<Seen> unknown) {
        var niks = unknown.stream().filter(Seen::nik).toList();
        if (niks.size() == 1) return Optional.of(niks.getFirst());
        var others = unknown.stream().filter(Predicate.not(Seen::kk)).toList();
        return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
    }

    private static boolean unnamed(Table table, int column) {
        return column >= table.headings().size() || table.headings().get(column).isBlank();
    }

    private static int width(Table table) {
        return table.rows().stream().mapToInt(row -> row.cells().size()).reduce(table.headings().size(), Math::max);
    }

    /** Null where most cells hold something else. */
    private static @Nullable Seen seen(Table table, int column) {
        var filled = table.rows().stream().map((SheetRow row) -> row.cell(column)).filter(cell -> !cell.blank()).toList();
        var numbers = filled.stream().map(cell -> cell.text().replaceAll("\\D", "")).filter(digits -> digits.length() == 16).toList();
        if (numbers.isEmpty() || numbers.size() * 5 < filled.size() * 4) return null;
        return new Seen(column, numbers.size(), count(numbers, n -> part(n, 6) > 40), count(numbers, n -> part(n, 10) >= FIRST_ISSUE && part(n, 10) <= LAST_ISSUE),
                numbers.size() - new HashSet<>(numbers).size());
    }

    private static int count(List<String> numbers, Predicate<String> what) {
        return (int) numbers.stream().filter(what).count();
    }

    private static int part(String number, int from) {
        return Integer.parseInt(number, from, from + 2, 10);
    }
}
