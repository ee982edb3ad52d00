package id.lapau.grants.payment.answer;

import id.lapau.grants.batch.FrozenLine;
import id.lapau.grants.screening.NikTrace;
import id.lapau.kernel.Nik;
import id.lapau.kernel.NikReading;
import id.lapau.linkage.NameAgreement;
import id.lapau.linkage.PersonNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom of the proposed a row means. Pure: the same lines and the same row give the same answer. */
final class Matcher {

    private static final int FEWEST_DIGITS_LEFT = 13;

    private final Map<Nik, FrozenLine> byNik = new HashMap<>();
    private final TreeMap<String, FrozenLine> inOrder = new TreeMap<>();
    private final Map<Long, List<FrozenLine>> bySlip;
    private final Map<String, List<FrozenLine>> bySound;
    private final Map<String, List<FrozenLine>> byAccount;

    record Found(Match match, @Nullable FrozenLine line) {
        static final Found NOBODY = new Found(Match.NONE, null);
    }

    /**
     * @param lines    of all phases, the oldest first: of several lines of one NIK the one that lives counts, else the last
     * @param accounts account by line, as decreed
     */
    Matcher(List<FrozenLine> lines, Map<UUID, String> accounts) {
        for (var line : lines) byNik.merge(line.nik(), line, (one, other) -> one.alive() ? one : other);
        byNik.values().forEach(line -> inOrder.put(line.nik().digits(), line));
        bySlip = grouped(line -> java.util.Arrays.stream(NikTrace.of(NikReading.ofText(line.nik().digits())).keys()).boxed());
        bySound = grouped(line -> Stream.of(PersonNames.soundKey(line.name())));
        var account = lines.stream().filter(l -> accounts.containsKey(l.id())).collect(Collectors.toMap(FrozenLine::nik, l -> accounts.get(l.id()), (_, later) -> later));
        byAccount = grouped(line -> Stream.ofNullable(account.get(line.nik())));
    }

    private <K> Map<K, List<FrozenLine>> grouped(Function<FrozenLine, Stream<K>> keys) {
        record Keyed<K>(K key, FrozenLine line) {}
        return byNik.values().stream().flatMap(line -> keys.apply(line).distinct().map(key -> new Keyed<>(key, line)))
                .collect(Collectors.groupingBy(Keyed::key, Collectors.mapping(Keyed::line, Collectors.toList())));
    }

    Found find(AnswerLine row) {
        if (row.nik() instanceof NikReading.Valid(var nik, var _) && byNik.containsKey(nik)) return new Found(Match.NIK, byNik.get(nik));
        var whole = repaired(row);
        if (whole != null) return new Found(Match.NIK_REPAIRED, whole);
        var account = row.nik() instanceof NikReading.Valid ? null : only(byAccount.getOrDefault(row.account(), List.of()), row);
        if (account != null && !row.account().isEmpty()) return new Found(Match.ACCOUNT, account);
        var probable = probable(row);
        return probable == null ? Found.NOBODY : new Found(Match.PROBABLE, probable);
    }

    /** The one line that a number may be of which a spreadsheet kept only the beginning. */
    private @Nullable FrozenLine repaired(AnswerLine row) {
        if (!(row.nik() instanceof NikReading.Damaged(var _, var known)) || known.length() < FEWEST_DIGITS_LEFT) return null;
        return only(inOrder.subMap(known, true, known + "\uffff", false).values(), row);
    }

    private @Nullable FrozenLine probable(AnswerLine row) {
        if (row.name().isBlank()) return null;
        var trace = NikTrace.of(row.nik());
        var candidates = new HashSet<>(bySound.getOrDefault(PersonNames.soundKey(row.name()), List.of()));
        for (long key : trace.keys()) candidates.addAll(bySlip.getOrDefault(key, List.of()));
        return only(near(candidates, trace), row);
    }

    private static Set<FrozenLine> near(Set<FrozenLine> candidates, NikTrace trace) {
        if (trace.digits().isEmpty()) return candidates;
        return candidates.stream().filter(line -> trace.near(NikTrace.of(NikReading.ofText(line.nik().digits())))).collect(Collectors.toSet());
    }

    /** The only one whose name agrees, or the only one that is written the same; of several nobody knows which. */
    private static @Nullable FrozenLine only(Collection<FrozenLine> candidates, AnswerLine row) {
        var named = candidates.stream().filter(line -> PersonNames.compare(line.name(), row.name()).agrees()).toList();
        var same = named.stream().filter(line -> PersonNames.compare(line.name(), row.name()) == NameAgreement.SAME).toList();
        var best = same.isEmpty() ? named : same;
        return best.size() == 1 ? best.getFirst() : null;
    }
}
