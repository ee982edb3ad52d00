package id.lapau.grants.screening;

import static id.lapau.grants.ReasonCode.DUPLICATE_IN_BATCH;

import id.lapau.grants.programme.Rule;
import id.lapau.grants.screening.Finding.Verdict;
import id.lapau.linkage.NameAgreement;
import id.lapau.linkage.PersonNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The same person twice in a batch: by number, and by probable identity where a number is missing, spoiled or unknown.
 * Two persons that the register confirms as different are never taken for one, whatever their names.
 */
final class Duplicates {

    record Duplicate(Finding finding, String sameAs) {}

    private final Rule rule;
    private final Map<Long, List<Identified>> byNumber = new HashMap<>();
    private final Map<String, List<Identified>> knownByLikeness = new HashMap<>();
    private final Map<String, List<Identified>> unknownByLikeness = new HashMap<>();
    private final Map<String, String> firstOf = new HashMap<>();

    Duplicates(Rule rule) {
        this.rule = rule;
    }

    /** Must be called for each applicant in the order of the batch; compares it with all before. */
    Optional<Duplicate> next(Identified who) {
        var earlier = sameNumber(who).or(() -> alike(who));
        numbers(who).forEach(number -> byNumber.computeIfAbsent(number, _ -> new ArrayList<>(1)).add(who));
        var alike = known(who) ? knownByLikeness : unknownByLikeness;
        keys(who).forEach(key -> alike.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(who));
        earlier.ifPresent(d -> firstOf.put(who.applicant().id(), d.sameAs()));
        return earlier;
    }

    /** One number, one grant: whose name it really is, the desk decides on the first of the two. */
    private Optional<Duplicate> sameNumber(Identified who) {
        return numbers(who).stream().flatMap(number -> byNumber.getOrDefault(number, List.of()).stream()).findFirst()
                .map(before -> duplicate(before, proven(before, who) ? Verdict.PROVEN : Verdict.DOUBTFUL, "duplicate.number"));
    }

    /** The number as written and the one that the register suggests. */
    private static List<Long> numbers(Identified who) {
        var numbers = new ArrayList<Long>(2);
        if (who.suggested() != null) numbers.add(who.suggested().value());
        if (who.written() != null) numbers.add(who.written().value());
        return numbers;
    }

    private static boolean known(Identified who) {
        return who.certainty() == Identified.Certainty.CONFIRMED || who.certainty() == Identified.Certainty.SUGGESTED;
    }

    private static boolean proven(Identified one, Identified other) {
        return one.suggested() == null && other.suggested() == null
                && PersonNames.compare(one.applicant().name(), other.applicant().name()).agrees();
    }

    /** Two known persons differ by number alone, so a known one is compared with the few unknown ones only. */
    private Optional<Duplicate> alike(Identified who) {
        var unknown = keys(who).stream().flatMap(key -> unknownByLikeness.getOrDefault(key, List.of()).stream());
        var known = known(who) ? Stream.<Identified>empty() : keys(who).stream().flatMap(key -> knownByLikeness.getOrDefault(key, List.of()).stream());
        return Stream.concat(known, unknown).filter(before -> probablySame(before, who)).findFirst()
                .map(before -> duplicate(before, Verdict.DOUBTFUL, "duplicate.likeness"));
    }

    private static boolean probablySame(Identified before, Identified who) {
        var names = PersonNames.compare(before.applicant().name(), who.applicant().name());
        return names != NameAgreement.MISSING && names.compareTo(NameAgreement.TYPING_ERROR) <= 0 && signs(before, who) > 0;
    }

    /** Independent signs, besides the name, that two rows are one person. */
    private static int signs(Identified one, Identified other) {
        var a = one.applicant();
        var b = other.applicant();
        return equal(a.phone(), b.phone()) + equal(a.kk(), b.kk()) + equal(a.birthDate(), b.birthDate())
                + (one.number() != 0 && other.number() != 0 && NikTypo.oneErrorApart(one.number(), other.number()) ? 1 : 0);
    }

    private static int equal(@org.jspecify.annotations.Nullable Object one, @org.jspecify.annotations.Nullable Object other) {
        return one != null && one.equals(other) ? 1 : 0;
    }

    /** Rows that share one of these are looked at; each key is narrow, so that the cost stays linear. */
    private static List<String> keys(Identified who) {
        var a = who.applicant();
        var keys = new ArrayList<String>(3);
        if (a.phone() != null) keys.add("phone " + a.phone().international());
        if (a.kk() != null) keys.add("kk " + a.kk().digits());
        if (!a.name().isEmpty()) keys.add("name " + PersonNames.soundKey(a.name()));
        return keys;
    }

    private Duplicate duplicate(Identified before, Verdict verdict, String key) {
        var first = firstOf.getOrDefault(before.applicant().id(), before.applicant().id());
        var ref = before.applicant().ref();
        var finding = new Finding(DUPLICATE_IN_BATCH, verdict, Evidence.of(key, before.applicant().name(), ref.file(), ref.sheet(), ref.row()), rule.citation());
        return new Duplicate(finding, first);
    }
}
