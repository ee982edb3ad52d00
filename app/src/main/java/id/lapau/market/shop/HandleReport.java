package id.lapau.market.shop;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Anybody reports abuse; officers look into it and say what came of it. */
@Component
class HandleReport {

    private static final int LONGEST = 2000;
    private static final int LONGEST_CONTACT = 200;

    private final ReportBook book;
    private final Audit audit;

    HandleReport(ReportBook book, Audit audit) {
        this.book = book;
        this.audit = audit;
    }

    /** @param kind null when none was chosen */
    @Transactional
    Kept report(ShopView shop, @Nullable UUID product, @Nullable ReportKind kind, String words, String contact) {
        var problems = new LinkedHashMap<String, String>();
        if (kind == null) problems.put("kind", "shop.problem.report-kind");
        if (words.length() < 10 || words.length() > LONGEST) problems.put("words", "shop.problem.report-words");
        if (contact.length() > LONGEST_CONTACT) problems.put("contact", "shop.problem.long");
        if (kind == null || !problems.isEmpty()) return new Kept.Rejected(problems);
        var id = book.add(shop.id(), product, kind, words, contact);
        noted("REPORT_MADE", id, Map.of("shop", shop.id(), "kind", kind, "contact", !contact.isEmpty()), null, Actor.SYSTEM);
        return new Kept.Done(id);
    }

    private void noted(String action, UUID report, Object after, @Nullable String reason, Actor by) {
        audit.record(by, action, new Audit.Subject("report", report.toString()), null, after, reason);
    }

    @Transactional
    Kept handle(UUID id, ReportState next, String outcome, Officer by) {
        if (!by.may(Permission.REGISTRY)) return new Kept.NotYours();
        var report = book.find(id).orElse(null);
        if (report == null) return new Kept.NotYours();
        if (next.handled() && (outcome.length() < 5 || outcome.length() > LONGEST)) return new Kept.Rejected(Map.of("outcome", "shop.problem.outcome"));
        if (!report.state().mayBecome(next)) return new Kept.NotNow();
        if (!book.become(id, report.state(), next, outcome, by.id())) return new Kept.Overtaken();
        noted("REPORT_" + next, id, Map.of("state", next, "shop", report.shop()), outcome, by.actor());
        return new Kept.Done(id);
    }

    /** How to reach who reported; looking is an entry in the audit book. */
    @Transactional
    Optional<String> reveal(UUID id, Officer by) {
        if (!by.may(Permission.REVEAL)) return Optional.empty();
        var contact = book.contact(id);
        contact.ifPresent(_ -> noted("REPORT_CONTACT_REVEALED", id, Map.of("field", "contact"), null, by.actor()));
        return contact;
    }
}
