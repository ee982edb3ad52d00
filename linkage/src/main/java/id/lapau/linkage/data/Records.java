package id.lapau.linkage.data;

import java.util.List;
import java.util.function.Consumer;

/** A table of text that is read once, from the first record to the last. */
public interface Records {

    /** Gets a record's texts in the order of the columns. */
    @FunctionalInterface
    interface Visitor {
        void visit(String[] texts);
    }

    /** Some records of a table, one after another, which one thread reads while others read other parts. */
    interface Part {

        /** Records that a part has at most. */
        int MOST = 1024;

        /** How many records of the table stand before it. */
        long before();

        void each(Visitor visitor);
    }

    /** What it is called in messages, a file name for instance. */
    String name();

    List<String> columns();

    /** Throws a {@link DataException} where the table can't be read. */
    void each(Visitor visitor);

    /** The same in parts, in their order. */
    default void parts(Consumer<Part> visitor) {
        var gathering = new Gathering(visitor);
        each(gathering::row);
        gathering.end();
    }
}
