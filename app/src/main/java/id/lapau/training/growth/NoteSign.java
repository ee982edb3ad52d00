package id.lapau.training.growth;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer saw one of the ten signs of naik kelas that no number shows. */
@Component
class NoteSign {

    private final Claims claims;
    private final LadderViews ladders;
    private final Audit audit;
    private final Clock clock;

    NoteSign(Claims claims, LadderViews ladders, Audit audit, Clock clock) {
        this.claims = claims;
        this.ladders = ladders;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Taken note(UUID business, Indicator indicator, String day, String evidence, Officer by) {
        if (!by.may(Permission.REGISTRY)) return new Taken.NotAllowed();
        if (ladders.held(business, by).isEmpty()) return new Taken.NoSuchThing();
        var problems = new LinkedHashMap<String, String>();
        if (!Days.past(day, clock)) problems.put("dilihat", "growth.problem.day");
        if (evidence.isBlank() || evidence.length() > 500) problems.put("bukti", "growth.problem.evidence");
        if (!problems.isEmpty()) return new Taken.Rejected(problems);
        claims.addSign(business, indicator, LocalDate.parse(day), evidence.strip(), by.actor(), clock.instant());
        audit.record(by.actor(), "GROWTH_SIGN_NOTED", new Audit.Subject("business", business.toString()), null, Map.of("indicator", indicator, "on", day), evidence.strip());
        return new Taken.Done();
    }
}
