package id.lapau.grants.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a reference list. */
public sealed interface ReferenceReading {

    /**
     * A usable list.
     *
     * @param rows     data rows read, those with problems included
     * @param problems rows that could not be used, with the reason; they are not in the list
     */
    record Read(ListKind kind, int rows, List<RowProblem> problems, @Nullable Population population, @Nullable NamedList list) implements ReferenceReading {

        /** These lists and this one. */
        public ReferenceLists into(ReferenceLists lists) {
            return population != null ? lists.with(population) : lists.with(kind, java.util.Objects.requireNonNull(list));
        }
    }

    /** A file that is no such list, in one clear line: what was found, what is expected. */
    record Refused(String file, String found, String expected) implements ReferenceReading {

        public String line() {
            return file + ": " + found + "; " + expected;
        }
    }

    /**
     * @param row    1-based row of the file
     * @param column key of the column
     * @param what   {@code nik}, {@code status} …: message key suffix of {@code reference.problem.}
     */
    record RowProblem(int row, String column, String what) {}
}
