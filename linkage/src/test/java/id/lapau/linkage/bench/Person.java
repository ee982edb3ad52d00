package id.lapau.linkage.bench;

/**
 * All that is true of an invented person.
 *
 * @param born  year × 10,000 + month × 100 + day
 * @param phone empty for one who has none
 */
record Person(long nik, String name, boolean woman, int born, Home home, String phone) {

    /** What a household shares: card, place, and a telephone for those who have none of their own. */
    record Home(Regency regency, long card, String nagari, String address, String phone) {}

    static int date(int year, int month, int day) {
        return year * 10_000 + month * 100 + day;
    }
}
