package id.lapau.grants.screening;

import id.lapau.linkage.PersonNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The rows that the register does not confirm, found by everything that may show that another row is the same person.
 * Every row is compared with these few only, and with a bounded number of them for each key, so that the cost stays
 * linear even where a whole nagari gives one telephone.
 */
final class UncertainRows {

    /** Rows compared under one key. A key with more tells little by itself: there only those of the same sound are compared. */
    static final int MOST = 30;

    private final List<Identified> rows;
    private final RowLikeness likeness;
    private final Map<Object, List<Integer>> bySign = new HashMap<>();
    private final Map<Long, List<Integer>> byFitting = new HashMap<>();
    private final Map<Long, List<Integer>> byNamesake = new HashMap<>();

    UncertainRows(List<Identified> rows) {
        this.rows = rows;
        likeness = new RowLikeness(rows);
        for (int row = 0; row < rows.size(); row++) if (!rows.get(row).sure()) add(row);
    }

    private void add(int row) {
        var who = rows.get(row);
        var sound = PersonNames.soundKey(who.applicant().name());
        signs(who, sound).forEach(key -> put(bySign, key, row));
        signs(who, sound).forEach(key -> put(bySign, key + " " + sound, row));
        fitting(who).forEach(nik -> put(byFitting, nik, row));
        namesakes(who).forEach(nik -> put(byNamesake, nik, row));
    }

    private static <K> void put(Map<K, List<Integer>> index, K key, int row) {
        index.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(row);
    }

    /** Rows that the matching model takes for possibly the same person as this one. */
    IntStream like(int row) {
        var who = rows.get(row);
        var sound = PersonNames.soundKey(who.applicant().name());
        return signs(who, sound).flatMapToInt(key -> block(key, sound)).distinct()
                .filter(other -> other != row && likeness.possible(other, row));
    }

    private IntStream block(Object key, String sound) {
        var all = bySign.getOrDefault(key, List.of());
        return first(all.size() <= MOST ? all : bySign.getOrDefault(key + " " + sound, List.of()));
    }

    /** Rows whose NIK is spoiled, wrong or missing and may have been meant for the person of this one. */
    IntStream perhaps(int row) {
        var who = rows.get(row);
        var fitting = standsFor(who).flatMap(nik -> first(byFitting.getOrDefault(nik, List.of())).asLongStream());
        var namesakes = standsFor(who).flatMap(nik -> first(byNamesake.getOrDefault(nik, List.of())).asLongStream())
                .filter(other -> Likeness.possible(rows.get((int) other), who));
        return LongStream.concat(fitting, namesakes).mapToInt(other -> (int) other).filter(other -> other != row);
    }

    private static IntStream first(List<Integer> rows) {
        return rows.stream().limit(MOST).mapToInt(Integer::intValue);
    }

    /** Everybody of the register whom the row may mean. */
    private static LongStream standsFor(Identified who) {
        return LongStream.concat(Arrays.stream(who.numbers()), LongStream.concat(fitting(who), namesakes(who))).distinct();
    }

    private static LongStream fitting(Identified who) {
        return who.guess().fitting().stream().mapToLong(fit -> fit.resident().nik());
    }

    private static LongStream namesakes(Identified who) {
        return who.guess().namesakes().stream().mapToLong(resident -> resident.nik());
    }

    /** Whatever two rows of one person share: telephone, card, birth date, the sound of the name, a number but for one slip. */
    private static Stream<Object> signs(Identified who, String sound) {
        var a = who.applicant();
        var keys = new ArrayList<Object>(4);
        if (a.phone() != null) keys.add("phone " + a.phone().international());
        if (a.kk() != null) keys.add("kk " + a.kk().digits());
        if (a.birthDate() != null) keys.add("born " + a.birthDate());
        if (!sound.isEmpty()) keys.add("name " + sound);
        return Stream.concat(keys.stream(), Arrays.stream(NikTrace.of(a.nik()).keys()).boxed());
    }
}
