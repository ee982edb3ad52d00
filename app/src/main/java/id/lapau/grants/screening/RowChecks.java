package id.lapau.grants.screening;

import static id.lapau.grants.ReasonCode.*;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.ProposalColumn;
import id.lapau.grants.programme.Parameter;
import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.Rule;
import id.lapau.grants.screening.Finding.Verdict;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the row itself says: fields, size, papers, age. */
final class RowChecks {

    private final Programme programme;
    private final LocalDate asOf;

    RowChecks(Programme programme, LocalDate asOf) {
        this.programme = programme;
        this.asOf = asOf;
    }

    List<Finding> of(Identified who) {
        var findings = new ArrayList<Finding>(2);
        programme.rule(FIELD_MISSING).ifPresent(rule -> fields(who.applicant(), rule, findings));
        programme.rule(NOT_MICRO).ifPresent(rule -> size(who.applicant(), rule).ifPresent(findings::add));
        programme.rule(SKU_MISSING).ifPresent(rule -> papers(who.applicant(), rule).ifPresent(findings::add));
        programme.rule(UNDER_AGE).ifPresent(rule -> age(who, rule).ifPresent(findings::add));
        return findings;
    }

    private static void fields(Applicant a, Rule rule, List<Finding> findings) {
        for (var field : rule.set(Parameter.REQUIRED_FIELDS).stream().sorted().toList())
            if (missing(a, field)) findings.add(finding(rule, Verdict.DOUBTFUL, (unreadable(a, field) ? "field-unreadable." : "field-missing.") + field));
        if (a.yearlySales() == null && (a.misread(ProposalColumn.YEARLY_SALES) || a.misread(ProposalColumn.MONTHLY_SALES)))
            findings.add(finding(rule, Verdict.DOUBTFUL, "field-unreadable.sales"));
        if (a.netAssets() == null && a.misread(ProposalColumn.NET_ASSETS)) findings.add(finding(rule, Verdict.DOUBTFUL, "field-unreadable.assets"));
    }

    private static boolean missing(Applicant a, String field) {
        return switch (field) {
            case "name" -> a.name().isEmpty();
            case "address" -> a.address().isEmpty();
            case "line" -> a.line().isEmpty();
            case "phone" -> a.phone() == null;
            case "kk" -> a.kk() == null;
            default -> throw new IllegalStateException("no such field: " + field);
        };
    }

    private static boolean unreadable(Applicant a, String field) {
        return field.equals("phone") && a.misread(ProposalColumn.PHONE) || field.equals("kk") && a.misread(ProposalColumn.KK);
    }

    /**
     * Sales above the limit prove it. The law joins assets and sales by 'atau', so assets alone above the limit are a
     * question for a person.
     */
    private static Optional<Finding> size(Applicant a, Rule rule) {
        var mostSales = rule.rupiah(Parameter.MAX_YEARLY_SALES);
        var mostAssets = rule.rupiah(Parameter.MAX_NET_ASSETS);
        if (a.yearlySales() != null && a.yearlySales().exceeds(mostSales))
            return Optional.of(finding(rule, Verdict.PROVEN, "not-micro.sales", a.yearlySales(), mostSales));
        if (a.netAssets() != null && a.netAssets().exceeds(mostAssets))
            return Optional.of(finding(rule, Verdict.DOUBTFUL, "not-micro.assets", a.netAssets(), mostAssets));
        return Optional.empty();
    }

    private static Optional<Finding> papers(Applicant a, Rule rule) {
        if (!Papers.none(a.sku()) || a.nib().replaceAll("\\D", "").length() == 13) return Optional.empty();
        if (rule.flag(Parameter.ALWAYS_REQUIRED)) return Optional.of(finding(rule, Verdict.DOUBTFUL, "sku-missing.always"));
        return Places.differ(a.address(), a.businessAddress())
                ? Optional.of(finding(rule, Verdict.DOUBTFUL, "sku-missing.elsewhere", a.address(), a.businessAddress()))
                : Optional.empty();
    }

    private Optional<Finding> age(Identified who, Rule rule) {
        int least = rule.number(Parameter.MIN_AGE);
        var resident = who.resident();
        boolean named = resident != null && resident.birthDate() != null && who.certainty() != Identified.Certainty.CONTRADICTED;
        boolean known = named && who.confirmed();
        var born = named ? resident.birthDate() : who.applicant().birthDate() != null ? who.applicant().birthDate()
                : who.written() != null ? who.written().birthDate(asOf) : null;
        if (born == null || Period.between(born, asOf).getYears() >= least) return Optional.empty();
        return Optional.of(finding(rule, known ? Verdict.PROVEN : Verdict.DOUBTFUL, known ? "under-age.register" : "under-age.row", least));
    }

    private static Finding finding(Rule rule, Verdict verdict, String key, Object... arguments) {
        return new Finding(rule.code(), verdict, Evidence.of(key, arguments), rule.citation());
    }
}
