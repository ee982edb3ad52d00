package id.lapau.linkage.bench;

/** A person as written down once: texts, empty where nothing was written. */
final class Entry {

    private final String[] texts = new String[Column.values().length];

    /** The truth, without a slip. */
    Entry(Person person) {
        set(Column.NIK, Long.toString(person.nik()));
        set(Column.NAME, person.name());
        set(Column.BIRTH_DATE, date(person.born()));
        set(Column.KK, Long.toString(person.home().card()));
        set(Column.PHONE, person.phone());
        set(Column.ADDRESS, person.home().address());
        set(Column.NAGARI, person.home().nagari());
        set(Column.REGENCY, person.home().regency().dotted());
    }

    private static String date(int born) {
        int month = born / 100 % 100;
        int day = born % 100;
        return born / 10_000 + (month < 10 ? "-0" : "-") + month + (day < 10 ? "-0" : "-") + day;
    }

    String get(Column column) {
        return texts[column.ordinal()];
    }

    void set(Column column, String text) {
        texts[column.ordinal()] = text;
    }
}
