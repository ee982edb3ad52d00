package id.lapau.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.demo.Person.Status;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.Regions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlantedRowsTest {

    private static final Settings SETTINGS = new Settings(11, 30_000, 3_000, Map.of("NIK_ANOMALOUS", 0.02, "NOT_MICRO", 0.02, "ALREADY_RECEIVED", 0.01, "STATE_EMPLOYEE", 0.01));
    private static final GeneratedRegency REGENCY = RegencyGenerator.generate(SETTINGS);
    private static final Map<String, Person> BY_NIK = new HashMap<>();
    private static final Set<String> LISTED = new HashSet<>();

    static {
        for (var p : REGENCY.people()) BY_NIK.put(p.nikDigits(), p);
        Stream.of(REGENCY.employees(), REGENCY.credit(), REGENCY.recipients()).flatMap(List::stream).forEach(e -> LISTED.add(e.person().nikDigits()));
    }

    @Test void an_eligible_person_is_alive_and_grown_up_and_stands_on_no_list() {
        assertThat(rows(List.of())).isNotEmpty().allSatisfy(row -> {
            assertThat(row.niks()).isEqualTo(row.person().nikDigits());
            assertThat(BY_NIK).containsKey(row.niks());
            assertThat(LISTED).doesNotContain(row.niks());
            assertThat(row.person().status()).isEqualTo(Status.ALIVE);
            assertThat(row.person().ageOn(SETTINGS.asOf())).isGreaterThanOrEqualTo(17);
            assertThat(row.business().sales() * 12).isLessThan(250_000_000);
            assertThat(row.business().assets()).isLessThan(45_000_000);
        });
    }

    @Test void others_of_the_same_name_stand_on_the_lists() {
        var listedNames = new HashSet<String>();
        REGENCY.employees().forEach(e -> listedNames.add(e.person().name()));
        assertThat(rows(List.of()).stream().filter(row -> listedNames.contains(row.person().name())).count()).isGreaterThan(100);
    }

    @Test void a_nik_that_is_not_in_the_register_is_possible_and_nobody_has_one_like_it() {
        assertThat(rows(List.of(Plant.NIK_NOT_IN_REGISTER))).isNotEmpty().allSatisfy(row -> {
            assertThat(NikReading.ofText(row.niks())).isInstanceOf(NikReading.Valid.class);
            assertThat(row.niks()).startsWith("131099");
            for (int at = 0; at < 16; at++)
                for (char c = '0'; c <= '9'; c++) assertThat(BY_NIK).doesNotContainKey(row.niks().substring(0, at) + c + row.niks().substring(at + 1));
        });
    }

    @Test void a_nik_under_the_wrong_name_belongs_to_a_living_person_of_clearly_other_name_who_is_not_proposed() {
        var proposed = new HashSet<String>();
        lines().forEach(row -> proposed.add(row.id()));
        assertThat(rows(List.of(Plant.NIK_NAME_MISMATCH))).isNotEmpty().allSatisfy(row -> {
            var owner = BY_NIK.get(row.niks());
            assertThat(owner.status()).isEqualTo(Status.ALIVE);
            assertThat(Names.clearlyOther(owner.name(), row.person().name())).isTrue();
            assertThat(proposed).doesNotContain(owner.id());
            assertThat(LISTED).doesNotContain(owner.nikDigits());
        });
    }

    @Test void an_anomalous_nik_is_possible_nowhere() {
        assertThat(rows(List.of(Plant.NIK_ANOMALOUS))).isNotEmpty().allSatisfy(row -> {
            if (NikReading.ofText(row.niks()) instanceof NikReading.Valid(var nik, var _)) assertThat(Regions.bundled().hasRegency(nik.regency())).isFalse();
        });
    }

    @Test void a_damaged_nik_is_nobodys_and_its_person_is_otherwise_eligible() {
        assertThat(rows(List.of(Plant.NIK_DAMAGED))).isNotEmpty().allSatisfy(row -> {
            assertThat(BY_NIK).doesNotContainKey(row.niks());
            assertThat(LISTED).doesNotContain(row.person().nikDigits());
            assertThat(BY_NIK).containsKey(row.person().nikDigits());
        });
    }

    @Test void who_is_not_micro_is_so_in_a_column_of_the_sheet() {
        for (var book : REGENCY.books())
            for (int i = 0; i < book.design().sheets().size(); i++) {
                var sheet = book.design().sheets().get(i);
                book.grids().stream().filter(g -> g.name().equals(sheet.name())).flatMap(g -> g.lines().stream()).forEach(line -> {
                    if (line.data() == null || !line.data().codes().equals(List.of(Plant.NOT_MICRO))) return;
                    var business = line.data().business();
                    assertThat(sheet.tellsSales() && business.sales() * 12 > 300_000_000 || sheet.has(Field.ASSETS) && business.assets() > 50_000_000).isTrue();
                });
            }
    }

    @Test void a_certificate_is_missing_only_where_home_and_business_lie_apart() {
        assertThat(rows(List.of(Plant.SKU_MISSING))).isNotEmpty().allSatisfy(row -> {
            assertThat(row.business().nagari()).isNotEqualTo(row.person().nagari());
            assertThat(row.business().sku()).isEmpty();
        });
        assertThat(rows(List.of())).filteredOn(row -> row.business().nagari() != row.person().nagari())
                .isNotEmpty().allSatisfy(row -> assertThat(row.business().sku()).isNotEmpty());
    }

    @Test void brothers_and_sisters_in_one_business_are_proposed_both() {
        var cards = new HashMap<Long, Set<String>>();
        rows(List.of()).forEach(row -> cards.computeIfAbsent(row.person().kk(), _ -> new HashSet<>()).add(row.id()));
        assertThat(cards.values().stream().filter(ids -> ids.size() > 1).count()).isGreaterThan(30);
    }

    private static List<Proposed> rows(List<Plant> codes) {
        return lines().filter(row -> row.codes().equals(codes)).toList();
    }

    private static Stream<Proposed> lines() {
        return REGENCY.books().stream().flatMap(b -> b.grids().stream()).flatMap(g -> g.lines().stream()).flatMap(line -> Stream.ofNullable(line.data()));
    }
}
