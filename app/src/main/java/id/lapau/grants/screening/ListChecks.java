package id.lapau.grants.screening;

import static id.lapau.grants.ReasonCode.*;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.programme.Parameter;
import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.Rule;
import id.lapau.grants.reference.ListKind;
import id.lapau.grants.reference.Listed;
import id.lapau.grants.reference.NamedList;
import id.lapau.grants.reference.ReferenceLists;
import id.lapau.grants.reference.Resident;
import id.lapau.grants.screening.Finding.Verdict;
import id.lapau.linkage.NikDistance;
import id.lapau.linkage.PersonNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the reference lists say of an identified applicant. */
final class ListChecks {

    private final Programme programme;
    private final ReferenceLists lists;
    private final LocalDate asOf;

    ListChecks(Programme programme, ReferenceLists lists, LocalDate asOf) {
        this.programme = programme;
        this.lists = lists;
        this.asOf = asOf;
    }

    List<Finding> of(Identified who) {
        var findings = new ArrayList<Finding>(2);
        status(who, DECEASED, Resident.Status.DECEASED).ifPresent(findings::add);
        status(who, MOVED_ABROAD, Resident.Status.MOVED_ABROAD).ifPresent(findings::add);
        programme.rule(STATE_EMPLOYEE).flatMap(rule -> {
            var employers = rule.set(Parameter.EMPLOYERS);
            return listed(who, rule, ListKind.EMPLOYEES, l -> employers.contains(l.what()));
        }).ifPresent(findings::add);
        programme.rule(BANK_CREDIT).flatMap(rule -> listed(who, rule, ListKind.CREDIT, l -> !l.what().equals("kur"))).ifPresent(findings::add);
        programme.rule(KUR).flatMap(rule -> listed(who, rule, ListKind.CREDIT, l -> l.what().equals("kur"))).ifPresent(findings::add);
        programme.rule(ALREADY_RECEIVED).flatMap(rule -> listed(who, rule, ListKind.RECIPIENTS, excluded(rule))).ifPresent(findings::add);
        missingLists(findings);
        return findings;
    }

    private static Predicate<Listed> excluded(Rule rule) {
        var programmes = rule.set(Parameter.EXCLUDED_PROGRAMMES);
        boolean other = rule.flag(Parameter.EXCLUDE_OTHER_AID);
        return line -> other || line.what().isBlank() || programmes.contains(line.what());
    }

    private Optional<Finding> status(Identified who, ReasonCode code, Resident.Status status) {
        var resident = who.resident();
        if (resident == null || resident.status() != status) return Optional.empty();
        var verdict = who.confirmed() ? Verdict.PROVEN : Verdict.DOUBTFUL;
        return programme.rule(code).map(rule -> new Finding(code, verdict,
                Evidence.of("status." + (who.confirmed() ? "confirmed" : "probable") + "." + status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        resident.name()), rule.citation()));
    }

    private Optional<Finding> listed(Identified who, Rule rule, ListKind kind, Predicate<Listed> counts) {
        return lists.list(kind).flatMap(list -> byNumber(who, rule, kind, list, counts).or(() -> byLikeness(who, rule, kind, list, counts)));
    }

    private Optional<Finding> byNumber(Identified who, Rule rule, ListKind kind, NamedList list, Predicate<Listed> counts) {
        return list.find(who.number()).stream().filter(counts)
                .map(line -> finding(rule, kind, line, provenBy(who, line) ? Verdict.PROVEN : Verdict.DOUBTFUL))
                .min(Comparator.comparing(Finding::verdict));
    }

    /** A paid date after the date of the decision was not known then: a person looks at it. */
    private boolean provenBy(Identified who, Listed line) {
        return who.suggested() == null && who.certainty() != Identified.Certainty.CONTRADICTED
                && PersonNames.compare(who.applicant().name(), line.name()).agrees()
                && (line.paidOn() == null || !line.paidOn().isAfter(asOf));
    }

    /** The list may hold a mistyped NIK: same name, one digit off, and that number is nobody else's. */
    private Optional<Finding> byLikeness(Identified who, Rule rule, ListKind kind, NamedList list, Predicate<Listed> counts) {
        if (who.number() == 0) return Optional.empty();
        return list.soundingLike(who.applicant().name()).stream().filter(counts)
                .filter(line -> oneErrorApart(line.nik(), who.number()) && !somebodyElses(line.nik()))
                .findFirst().map(line -> finding(rule, kind, line, Verdict.DOUBTFUL));
    }

    private static boolean oneErrorApart(long one, long other) {
        return NikDistance.between(Long.toString(one), Long.toString(other)) == 1;
    }

    private boolean somebodyElses(long nik) {
        return lists.population().map(p -> p.contains(nik)).orElse(false);
    }

    private static Finding finding(Rule rule, ListKind kind, Listed line, Verdict verdict) {
        var sure = verdict == Verdict.PROVEN ? "confirmed" : "probable";
        return new Finding(rule.code(), verdict, Evidence.of("listed." + kind.key() + "." + sure, line.name(), line.what()), rule.citation());
    }

    private void missingLists(List<Finding> findings) {
        programme.rule(REFERENCE_MISSING).ifPresent(rule -> {
            var needed = rule.set(Parameter.LISTS);
            for (var kind : ListKind.values())
                if (needed.contains(kind.key()) && !lists.has(kind))
                    findings.add(new Finding(REFERENCE_MISSING, Verdict.DOUBTFUL, Evidence.of("reference-missing." + kind.key()), rule.citation()));
        });
    }
}
