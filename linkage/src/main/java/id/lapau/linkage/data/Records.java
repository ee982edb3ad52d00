package id.lapau.linkage.data;

import java.util.List;

/** A table of text that is read once, from the first record to the last. */
public interface Records {

    /** Gets a record's texts in the order of the columns. */
    @FunctionalInterface
    interface Visitor {
        void visit(String[] texts);
    }

    /** What it is called in messages, a file name for instance. */
    String name();

    List<String> columns();

    /** Throws a {@link DataException} where the table can't be read. */
    void each(Visitor visitor);
}
