package id.lapau.grants.screening;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.intake.Applicant;
import id.lapau.grants.programme.Programme;
import id.lapau.grants.reference.ReferenceLists;
import id.lapau.grants.reference.Resident;
import id.lapau.kernel.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every rule of a programme on every applicant of a batch. Pure: the same applicants, lists, programme version and date
 * give the same assessments, years later too.
 */
public final class Screening {

    private final Programme programme;
    private final IdentityCheck identity;
    private final ListChecks lists;
    private final RowChecks rows;

    /** @param asOf the day on which the conditions must hold */
    public Screening(Programme programme, ReferenceLists lists, Regions regions, LocalDate asOf) {
        this.programme = programme;
        this.identity = new IdentityCheck(programme, lists.population(), regions, asOf);
        this.lists = new ListChecks(programme, lists, asOf);
        this.rows = new RowChecks(programme, asOf);
    }

    /** One assessment for each applicant, in their order; of the same person twice, the later one is the duplicate. */
    public List<Assessment> screen(List<Applicant> batch) {
        var identified = batch.parallelStream().map(this::examined).toList();
        var rule = programme.rule(ReasonCode.DUPLICATE_IN_BATCH);
        if (rule.isEmpty()) return identified.stream().map(Screening::alone).toList();
        var duplicates = new Duplicates(rule.get(), identified);
        return IntStream.range(0, identified.size()).mapToObj(row -> assessed(identified.get(row), duplicates.of(row))).toList();
    }

    private Identified examined(Applicant applicant) {
        var who = identity.identify(applicant);
        var findings = new ArrayList<>(who.findings());
        findings.addAll(lists.of(who));
        findings.addAll(rows.of(who));
        return who.with(findings);
    }

    private static Assessment assessed(Identified who, Optional<Duplicates.Duplicate> duplicate) {
        return duplicate.map(d -> with(who, d)).orElseGet(() -> alone(who));
    }

    private static Assessment alone(Identified who) {
        return new Assessment(who.applicant().id(), sorted(who.findings()), who.notices(), null, resident(who), who.suggested());
    }

    private static Assessment with(Identified who, Duplicates.Duplicate duplicate) {
        var findings = new ArrayList<>(who.findings());
        findings.add(duplicate.finding());
        return new Assessment(who.applicant().id(), sorted(findings), who.notices(), duplicate.sameAs(), resident(who), who.suggested());
    }

    private static @Nullable Resident resident(Identified who) {
        return who.certainty() == Identified.Certainty.CONTRADICTED ? null : who.resident();
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(Comparator.comparing(Finding::code)).toList();
    }
}
