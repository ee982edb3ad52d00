package id.lapau.linkage.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.linkage.bench.Person.Home;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlipTest {

    private static final int MANY = 3_000;

    private final Hand hand = hand();
    private final Clerk clerk = new Clerk(Rates.DEFAULT, hand);

    @Test void every_kind_of_slip_happens_and_none_outdoes_all_others() {
        var seen = new EnumMap<Slip, Integer>(Slip.class);
        for (int i = 0; i < MANY; i++) clerk.spoil(new Entry(person())).forEach(slip -> seen.merge(slip, 1, Integer::sum));
        assertThat(seen).containsOnlyKeys(Slip.values());
        assertThat(seen.values()).allMatch(times -> times >= MANY / 200 && times < MANY / 2);
    }

    @Test void a_copy_has_one_to_four_slips_most_often_one() {
        int[] counts = new int[5];
        for (int i = 0; i < MANY; i++) counts[clerk.spoil(new Entry(person())).size()]++;
        assertThat(counts[0]).isZero();
        assertThat(counts[1]).isGreaterThan(counts[2]);
        assertThat(counts[4]).isBetween(MANY / 20, MANY / 5);
    }

    @ParameterizedTest @EnumSource(Slip.class)
    void a_slip_that_happened_is_seen_and_one_that_could_not_left_all_as_it_was(Slip slip) {
        for (int i = 0; i < 200; i++) {
            var entry = new Entry(person());
            var before = text(entry);
            assertThat(slip.spoil(entry, hand)).isEqualTo(!text(entry).equals(before));
        }
    }

    @ParameterizedTest @EnumSource(Slip.class)
    void where_nothing_was_written_no_slip_invents_something(Slip slip) {
        var entry = new Entry(person());
        for (var column : Column.values()) if (column != Column.NAGARI && column != Column.REGENCY) entry.set(column, "");
        slip.spoil(entry, hand);
        assertThat(entry.get(Column.NIK) + entry.get(Column.NAME) + entry.get(Column.PHONE) + entry.get(Column.ADDRESS)).isEmpty();
    }

    @Test void whatever_happens_to_a_name_some_of_it_is_left() {
        for (int i = 0; i < 20 * MANY; i++) {
            var entry = new Entry(person());
            entry.set(Column.NAME, hand.dice().one("Ana", "Slamet", "I Made", "Siti Aminah"));
            for (int slips = 0; slips < 4; slips++) clerk.spoil(entry);
            assertThat(entry.get(Column.NAME)).isNotBlank();
        }
    }

    @Test void excel_keeps_fifteen_digits() {
        assertThat(written(Slip.NIK_CUT_BY_EXCEL, Column.NIK)).containsExactly("1310994107850000");
        assertThat(written(Slip.NIK_SCIENTIFIC, Column.NIK)).contains("1.31099E+15", "1,31099E+15", "1.3109941078E+15");
    }

    @Test void a_name_is_written_as_offices_write_it() {
        assertThat(written(Slip.NAME_MUHAMMAD, Column.NAME)).contains("Moh. Syukri Cahyadi Jaya", "M. Syukri Cahyadi Jaya");
        assertThat(written(Slip.NAME_OLD_SPELLING, Column.NAME)).contains("Muhammad Sjukri Cahyadi Jaya", "Muhammad Syukri Tjahyadi Jaya", "Muhammad Syukri Cahyadi Djaya", "Moehammad Syoekri Cahyadi Jaya");
        assertThat(written(Slip.NAME_REORDERED, Column.NAME)).contains("Jaya Muhammad Syukri Cahyadi", "Syukri Cahyadi Jaya Muhammad");
        assertThat(written(Slip.NAME_WORD_ABBREVIATED, Column.NAME)).contains("Muhammad Syukri Cahyadi J.");
        assertThat(written(Slip.NAME_TITLED, Column.NAME)).contains("H. Muhammad Syukri Cahyadi Jaya");
        assertThat(written(Slip.NAME_SPACED, Column.NAME)).contains("MuhammadSyukri Cahyadi Jaya");
    }

    @Test void a_date_is_written_as_offices_write_it() {
        assertThat(written(Slip.BIRTH_SWAPPED, Column.BIRTH_DATE)).containsExactly("1985-01-07");
        assertThat(written(Slip.BIRTH_REFORMATTED, Column.BIRTH_DATE)).containsExactlyInAnyOrder("01-07-1985", "01/07/1985");
    }

    @Test void a_mistyped_date_is_still_a_date() {
        for (var date : new String[] {"1985-12-31", "2000-02-29", "1999-04-30", "1971-10-09"})
            for (int i = 0; i < 200; i++) assertThat(LocalDate.parse(BirthSlips.wrong(date, hand))).isNotNull();
    }

    @Test void a_telephone_and_an_address_are_written_otherwise() {
        assertThat(written(Slip.PHONE_RENOTED, Column.PHONE)).contains("+6281266001234", "81266001234", "0812-6600-1234");
        assertThat(written(Slip.ADDRESS_REWRITTEN, Column.ADDRESS)).contains("Jalan Merdeka No. 12 RT 003 RW 005", "Jl. Merdeka No. 12 RT/RW 03/05", "Jl. Merdeka");
    }

    private Set<String> written(Slip slip, Column column) {
        var texts = new HashSet<String>();
        for (int i = 0; i < 300; i++) {
            var entry = new Entry(person());
            if (slip.spoil(entry, hand)) texts.add(entry.get(column));
        }
        return texts;
    }

    private Person person() {
        var home = new Home(hand.regency(), 1310990101100017L, "Koto Baru", "Jl. Merdeka No. 12 RT 003 RW 005", "081266001234");
        return new Person(1310994107850003L, "Muhammad Syukri Cahyadi Jaya", false, 19850701, home, "081266001234");
    }

    private static String text(Entry entry) {
        var text = new StringBuilder();
        for (var column : Column.values()) text.append(entry.get(column)).append('|');
        return text.toString();
    }

    private static Hand hand() {
        var country = Country.of(100_000, 1);
        var regency = country.stream().filter(r -> r.code() == 1310).findFirst().orElseThrow();
        var stocks = new Stocks();
        return new Hand(new Dice(1, 1), regency, new Places(stocks, regency, 1), new Numbers(country, regency, new Dice(1, 2)), new Hand.Elsewhere(country, stocks));
    }
}
