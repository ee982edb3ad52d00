package id.lapau.training.growth;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.training.growth.LadderView.Handover;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The regency serves micro businesses: the file of one that outgrew them goes to the province. */
@Component
class HandOver {

    private final Claims claims;
    private final LadderViews ladders;
    private final Audit audit;
    private final Clock clock;

    HandOver(Claims claims, LadderViews ladders, Audit audit, Clock clock) {
        this.claims = claims;
        this.ladders = ladders;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Taken toProvince(UUID business, String day, String letter, String receiver, Officer by) {
        if (!by.may(Permission.DECIDE)) return new Taken.NotAllowed();
        if (ladders.held(business, by).isEmpty()) return new Taken.NoSuchThing();
        var ladder = ladders.find(business, by).orElseThrow();
        var ruling = ladder.today();
        if (ruling == null || !ladder.graduated()) return new Taken.NoSuchThing();
        var problems = problems(day, letter, receiver);
        if (!problems.isEmpty()) return new Taken.Rejected(problems);
        var given = new Handover("", ruling.size().name(), ruling.law(), LocalDate.parse(day), letter.strip(), receiver.strip(), by.name());
        if (!claims.handOver(business, given, by.actor(), clock.instant())) return new Taken.Unchanged();
        audit.record(by.actor(), "HANDED_TO_PROVINCE", subject(business), null, given, null);
        return new Taken.Done();
    }

    private Map<String, String> problems(String day, String letter, String receiver) {
        var problems = new LinkedHashMap<String, String>();
        if (!Days.past(day, clock)) problems.put("tanggal", "growth.problem.day");
        if (letter.isBlank() || letter.length() > 120) problems.put("surat", "growth.problem.letter");
        if (receiver.isBlank() || receiver.length() > 120) problems.put("penerima", "growth.problem.receiver");
        return problems;
    }

    @Transactional
    Taken takeBack(UUID business, String why, Officer by) {
        if (!by.may(Permission.DECIDE)) return new Taken.NotAllowed();
        if (ladders.held(business, by).isEmpty()) return new Taken.NoSuchThing();
        if (why.isBlank()) return new Taken.Rejected(Map.of("sebab", "growth.problem.reason"));
        if (!claims.takeBack(business, why.strip(), by.actor(), clock.instant())) return new Taken.NoSuchThing();
        audit.record(by.actor(), "HANDOVER_TAKEN_BACK", subject(business), null, null, why.strip());
        return new Taken.Done();
    }

    private static Audit.Subject subject(UUID business) {
        return new Audit.Subject("business", business.toString());
    }
}
