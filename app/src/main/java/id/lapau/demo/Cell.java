package id.lapau.demo;

import java.time.LocalDate;

/** What is typed into one cell. */
sealed interface Cell {

    Cell BLANK = new Blank();

    record Blank() implements Cell {}

    record Text(String text) implements Cell {}

    /** A whole number; with {@code grouped} it shows as 1,500,000. */
    record Number(long value, boolean grouped) implements Cell {}

    /** A number with a date format. */
    record Date(LocalDate date) implements Cell {}

    /** A formula and the value stored with it. */
    record Formula(String formula, long value) implements Cell {}

    static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Text(text);
    }

    static Cell number(long value) {
        return new Number(value, false);
    }
}
