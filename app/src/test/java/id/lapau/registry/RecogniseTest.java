package id.lapau.registry;

import static id.lapau.registry.Sightings.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.kernel.Actor;
import id.lapau.kernel.Nik;
import id.lapau.registry.Recognition.Created;
import id.lapau.registry.Recognition.Doubtful;
import id.lapau.registry.Recognition.Known;
import id.lapau.testing.LapauTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class RecogniseTest {

    private static final Source REVIEW = new Source(Source.Kind.REVIEW, "KTP");

    @Autowired Registry registry;
    @Autowired JdbcClient sql;
    @Autowired javax.sql.DataSource dataSource;
    @Autowired History history;
    @Autowired PersonList list;

    @BeforeEach void empty() {
        sql.sql("delete from registry.merge").update();
        for (var table : List.of("possible_duplicate", "history", "business_snapshot", "obstacle", "document", "consent", "business", "person"))
            sql.sql("delete from registry." + table).update();
    }

    private Recognition seen(Sightings sighting) {
        return registry.recogniseAll(List.of(sighting.seen()), Actor.SYSTEM).getFirst();
    }

    private long count(String table) {
        return sql.sql("select count(*) from registry." + table).query(Long.class).single();
    }

    @Test void a_person_seen_for_the_first_time_is_created_with_a_business() {
        var created = seen(Sightings.of("Siti Aminah", nik(1)).phone("0812-3456-7890").born("1980-03-10"));

        assertThat(created).isInstanceOf(Created.class);
        var facts = registry.find(created.person()).orElseThrow();
        assertThat(facts.nik()).isEqualTo(new Nik(nik(1)));
        assertThat(facts.phone()).hasToString("0812******90");
        assertThat(sql.sql("select size_class || ' ' || law from registry.business_snapshot").query(String.class).single()).isEqualTo("MICRO UU 20/2008 Pasal 6 ayat (1)");
    }

    @Test void who_has_no_name_stands_at_the_end_of_the_list() {
        seen(Sightings.of("", nik(8)));
        seen(Sightings.of("Zulkifli", nik(9)).row(2));
        var officer = new id.lapau.identity.Officer(java.util.UUID.randomUUID(), "Kepala", id.lapau.identity.Role.HEAD, null);
        for (var sort : List.of("", "nama"))
            assertThat(list.search(new PersonSearch("", "", "", "", sort, false), officer, 0, 10).lines()).extracting(PersonLine::name).containsExactly("Zulkifli", "");
    }

    @Test void the_same_nik_with_a_name_spelled_otherwise_is_the_same_person() {
        var created = seen(Sightings.of("Muhammad Yusuf", nik(2)));
        var again = seen(Sightings.of("Moh. Yoesoef, S.Pd", nik(2)).row(2));

        assertThat(again).isEqualTo(new Known(created.person(), created.business()));
        assertThat(registry.find(created.person()).orElseThrow().name()).isEqualTo("Muhammad Yusuf");
    }

    @Test void the_same_nik_with_a_clearly_different_name_waits_for_a_human() {
        var siti = seen(Sightings.of("Siti Aminah", nik(3)));
        var budi = seen(Sightings.of("Budi Santoso", nik(3)).row(2));

        assertThat(budi).isEqualTo(new Doubtful(budi.person(), budi.business(), siti.person(), Doubt.NIK_WITH_OTHER_NAME.words()));
        assertThat(registry.find(siti.person()).orElseThrow().name()).isEqualTo("Siti Aminah");
        assertThat(seen(Sightings.of("Budi Santoso", nik(3)).row(3))).as("said again until a human decides").isEqualTo(budi);
        assertThat(seen(Sightings.of("Siti Aminah", nik(3)).row(4))).isInstanceOf(Known.class);
    }

    @Test void a_person_without_a_nik_is_known_by_name_and_one_more_fact() {
        var created = seen(Sightings.of("Rosnidar", null).phone("081234567890"));

        assertThat(created).isInstanceOf(Created.class);
        assertThat(seen(Sightings.of("Rosnidar", null).phone("+62 812 3456 7890").row(2))).isEqualTo(new Known(created.person(), created.business()));
        assertThat(seen(Sightings.of("Rosnidar", null).phone("081399998888").row(3))).isInstanceOf(Created.class);
    }

    @Test void a_person_without_a_nik_who_looks_like_one_with_a_nik_waits_for_a_human() {
        var known = seen(Sightings.of("Rosnidar", nik(4)).born("1980-03-10"));
        var doubtful = seen(Sightings.of("Rosnidar", null).born("1980-03-10").row(2));

        assertThat(doubtful).isInstanceOfSatisfying(Doubtful.class, d -> assertThat(d.lookalike()).isEqualTo(known.person()));
        assertThat(seen(Sightings.of("Rosnidar", null).born("1980-03-10").row(2))).isEqualTo(doubtful);
    }

    @Test void what_was_missing_is_filled_in_and_what_differs_is_kept_with_its_source() {
        var created = seen(Sightings.of("Siti Aminah", nik(5)).address("Jorong Pasar"));
        seen(Sightings.of("Siti Aminah", nik(5)).address("Jorong Baru").phone("081234567890").row(7));

        var facts = registry.find(created.person()).orElseThrow();
        assertThat(facts.phone()).isNotNull();
        assertThat(facts.address()).isEqualTo("Jorong Pasar");
        var told = history.of(created.person().value());
        assertThat(told).extracting(HistoryEvent::kind)
                .containsExactly("DIFFERS", "FILLED", "CREATED");
        assertThat(told.getFirst().facts()).contains(new HistoryEvent.Fact("address", "", "Jorong Baru"));
        assertThat(told.getFirst().source().reference()).isEqualTo("Sitiung.xlsx!Sheet1!7");
    }

    @Test void another_line_of_business_is_another_business_of_the_same_person() {
        var first = seen(Sightings.of("Siti Aminah", nik(6)).line("Warung"));
        var second = seen(Sightings.of("Siti Aminah", nik(6)).line("Jahit pakaian").row(2));

        assertThat(second.person()).isEqualTo(first.person());
        assertThat(second.business()).isNotEqualTo(first.business());
        assertThat(seen(Sightings.of("Siti Aminah", nik(6)).line("WARUNG kelontong").row(3)).business()).isEqualTo(first.business());
    }

    @Test void a_batch_gives_what_its_rows_one_by_one_would() {
        var rows = rows();
        var one = rows.stream().map(row -> registry.recogniseAll(List.of(row), Actor.SYSTEM).getFirst()).toList();
        var singly = shape(one);
        var tables = List.of(count("person"), count("business"), count("history"), count("possible_duplicate"));
        empty();

        assertThat(shape(registry.recogniseAll(rows, Actor.SYSTEM))).isEqualTo(singly);
        assertThat(List.of(count("person"), count("business"), count("history"), count("possible_duplicate"))).isEqualTo(tables);
    }

    @Test void the_same_batch_again_changes_nothing() {
        var first = registry.recogniseAll(rows(), Actor.SYSTEM);
        var before = List.of(count("person"), count("business"), count("history"), count("business_snapshot"));
        var second = registry.recogniseAll(rows(), Actor.SYSTEM);

        assertThat(second).extracting(Recognition::person).isEqualTo(first.stream().map(Recognition::person).toList());
        assertThat(second).extracting(Recognition::business).isEqualTo(first.stream().map(Recognition::business).toList());
        assertThat(second).noneMatch(Created.class::isInstance);
        assertThat(List.of(count("person"), count("business"), count("history"), count("business_snapshot"))).isEqualTo(before);
    }

    private static List<Sighting> rows() {
        var names = List.of("Siti Aminah", "Moh. Yusuf", "Muhammad Yoesoef", "Budi Santoso", "Rosnidar", "Rosnidar", "Zulkifli Dt. Rajo", "Sarinah");
        var rows = new ArrayList<Sighting>();
        for (int i = 0; i < 48; i++) {
            var sighting = Sightings.of(names.get(i * 7 % 8), i % 5 == 0 ? null : nik(1 + i % 6)).row(i + 1).line(i % 4 == 0 ? "Jahit" : "Warung");
            if (i % 3 == 0) sighting = sighting.phone("08123456780" + i % 4);
            if (i % 7 == 0) sighting = sighting.born("1980-03-1" + i % 3);
            rows.add(sighting.seen());
        }
        return rows;
    }

    /** Kinds of recognition, and which rows share a person or business. */
    private static List<String> shape(List<Recognition> all) {
        var persons = all.stream().map(Recognition::person).toList();
        var businesses = all.stream().map(Recognition::business).toList();
        return all.stream().map(r -> r.getClass().getSimpleName() + persons.indexOf(r.person()) + "/" + businesses.indexOf(r.business())).toList();
    }

    @Test void officers_who_bring_the_same_nik_at_once_create_one_person() throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var waiting = IntStream.range(0, 8).mapToObj(i -> threads.submit((Callable<List<Recognition>>) () -> {
                start.await();
                var order = i % 2 == 0 ? List.of(50, 51, 52) : List.of(52, 51, 50);
                return registry.recogniseAll(order.stream().map(n -> Sightings.of("Siti Aminah", nik(n)).row(i + 1).seen()).toList(), Actor.SYSTEM);
            })).toList();
            start.countDown();
            for (var result : waiting) assertThat(result.get()).hasSize(3);
        }
        assertThat(count("person")).isEqualTo(3);
    }

    @Test void a_nik_can_be_put_right_but_never_taken_from_somebody() {
        var cut = seen(Sightings.of("Siti Aminah", null).phone("081234567890"));
        var other = seen(Sightings.of("Budi Santoso", nik(9)));

        assertThat(registry.changeNik(cut.person(), new Nik(nik(9)), REVIEW, "KTP dilihat", Actor.SYSTEM)).isEqualTo(new Correction.NikTaken(other.person()));
        assertThat(registry.changeNik(cut.person(), new Nik(nik(8)), REVIEW, "KTP dilihat", Actor.SYSTEM)).isInstanceOf(Correction.Corrected.class);
        assertThat(seen(Sightings.of("Siti Aminah", nik(8)).row(5)).person()).isEqualTo(cut.person());
    }

    @Test void no_number_stands_in_clear_anywhere_in_the_database() {
        seen(Sightings.of("Siti Aminah", nik(7)).phone("081234567890").kk("1310990101200001"));
        registry.changeNik(seen(Sightings.of("Siti Aminah", nik(7)).row(2)).person(), new Nik(nik(77)), REVIEW, "KTP", Actor.SYSTEM);

        for (var table : List.of("registry.person", "registry.history", "audit.entry"))
            assertThat(sql.sql("select t::text from " + table + " t").query(String.class).list())
                    .noneMatch(row -> row.contains(nik(7)) || row.contains(nik(77)) || row.contains("1234567890") || row.contains("1310990101200001"));
    }

    @Test void five_thousand_rows_are_recognised_in_one_batch_and_the_time_is_said() {
        var names = List.of("Siti Aminah", "Muhammad Yusuf", "Budi Santoso", "Rosnidar", "Zulkifli", "Nurhayati", "Syafrizal", "Yusmaniar");
        for (int round = 0; round < 2; round++) {
            int base = round;
            var rows = IntStream.range(0, 5000).mapToObj(i -> Sightings.of(names.get(i % 8) + " " + (char) ('A' + i % 23) + "asri" + (char) ('a' + i / 23 % 26), "1310" + (80 + base) + "100380" + String.format("%04d", i + 1))
                    .phone("0812" + (10000000 + base * 5000 + i)).born("1980-03-10").kk("13109901012" + String.format("%05d", i)).row(i + 1).seen()).toList();
            var started = System.nanoTime();
            var all = registry.recogniseAll(rows, Actor.SYSTEM);
            var created = System.nanoTime();
            registry.recogniseAll(rows, Actor.SYSTEM);
            System.out.printf("5,000 rows: created in %d ms, known again in %d ms%n", (created - started) / 1_000_000, (System.nanoTime() - created) / 1_000_000);
            assertThat(all).hasSize(5000);
        }
    }
}
