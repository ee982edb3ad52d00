package id.lapau.procurement.rule;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.rule.RuleViews.Dated;
import id.lapau.procurement.rule.RuleViews.History;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head sets a rule from a coming day on, or takes back what has not begun. */
@Component
class SetRule {

    private final RuleBook book;
    private final Audit audit;
    private final Clock clock;

    SetRule(RuleBook book, Audit audit, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {

        record Done() implements Outcome {}

        /** @param problems message keys by field */
        record Rejected(Map<String, String> problems) implements Outcome {}

        /** It has begun, or is gone already. */
        record NotNow() implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    static boolean allowed(Officer by) {
        return by.may(Permission.APPROVE) && by.area().isEmpty();
    }

    @Transactional
    Outcome set(Rule rule, RuleForm form, Officer by) {
        if (!allowed(by)) return new Outcome.NotAllowed();
        book.lock();
        var problems = new LinkedHashMap<String, String>();
        var all = book.all();
        var read = form.read(rule, OfficeTime.today(clock), problems);
        if (read != null) problems.putAll(between(rule, read, all));
        if (read == null || !problems.isEmpty()) return new Outcome.Rejected(problems);
        if (!book.add(rule, read)) return new Outcome.Rejected(Map.of("from", "rule.problem.taken"));
        book.changed(rule, read, by.id(), by.name(), clock.instant());
        audit.record(by.actor(), "BUYING_RULE_SET", new Audit.Subject("buying-rule", rule.name()), history(rule, all).on(read.from()).map(SetRule::told).orElse(null),
                Map.of("figures", read.figures(), "from", read.from().toString(), "source", read.source()), read.reason());
        return new Outcome.Done();
    }

    /** The limits of the forms of papers rise from one form to the next, on the day and on all that follow. */
    private static Map<String, String> between(Rule rule, RuleForm.Read read, List<Dated> all) {
        long most = read.figures().getOrDefault("most", 0L);
        boolean low = rule.smaller().stream().flatMap(other -> from(other, read.from(), all).stream()).anyMatch(other -> other >= most);
        boolean high = rule.larger().stream().flatMap(other -> from(other, read.from(), all).stream()).anyMatch(other -> other <= most);
        return low || high ? Map.of("most", "rule.problem.order") : Map.of();
    }

    private static List<Long> from(Rule rule, LocalDate day, List<Dated> all) {
        return all.stream().filter(row -> row.rule() == rule && (row.until() == null || !row.until().isBefore(day))).map(row -> row.figures().getOrDefault("most", 0L)).toList();
    }

    private static Map<String, Object> told(Dated row) {
        return Map.of("figures", row.figures(), "from", row.from().toString(), "source", row.source());
    }

    static History history(Rule rule, List<Dated> all) {
        return new History(rule, all.stream().filter(row -> row.rule() == rule).toList(), List.of());
    }

    @Transactional
    Outcome withdraw(Rule rule, UUID change, String reason, Officer by) {
        if (!allowed(by)) return new Outcome.NotAllowed();
        book.lock();
        var row = book.all().stream().filter(each -> each.rule() == rule && each.change() != null && each.change().id().equals(change)).findFirst().orElse(null);
        if (row == null || !row.from().isAfter(OfficeTime.today(clock))) return new Outcome.NotNow();
        if (reason.isBlank() || reason.length() > RuleForm.LONGEST) return new Outcome.Rejected(Map.of("alasan", "rule.problem.reason"));
        book.remove(rule, row.from());
        book.withdrew(change, reason.strip(), by.id(), by.name(), clock.instant());
        audit.record(by.actor(), "BUYING_RULE_WITHDRAWN", new Audit.Subject("buying-rule", rule.name()), told(row), null, reason.strip());
        return new Outcome.Done();
    }
}
