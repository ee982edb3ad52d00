package id.lapau.training.growth;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.training.growth.CoachingViews.Plan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a coach does for a business: a plan with a goal, things to do on days, notes, and its end. */
@Component
class CoachBusiness {

    private final CoachingBook book;
    private final LadderViews ladders;
    private final Audit audit;
    private final Clock clock;

    CoachBusiness(CoachingBook book, LadderViews ladders, Audit audit, Clock clock) {
        this.book = book;
        this.ladders = ladders;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Taken start(UUID business, String goal, Officer by) {
        if (!by.may(Permission.REGISTRY)) return new Taken.NotAllowed();
        if (ladders.held(business, by).isEmpty()) return new Taken.NoSuchThing();
        if (goal.isBlank() || goal.length() > 300) return new Taken.Rejected(Map.of("tujuan", "growth.problem.goal"));
        if (!book.start(business, goal.strip(), by.actor(), today())) return new Taken.Unchanged();
        told(business, "COACHING_STARTED", Map.of("goal", goal.strip()), by);
        return new Taken.Done();
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }

    private void told(UUID business, String action, Map<String, ?> after, Officer by) {
        audit.record(by.actor(), action, new Audit.Subject("business", business.toString()), null, after, null);
    }

    /** Does something to the plan that goes on, which nobody else changes meanwhile. */
    private Taken onPlan(UUID business, Officer by, BiFunction<UUID, Plan, Taken> change) {
        if (!by.may(Permission.REGISTRY)) return new Taken.NotAllowed();
        if (ladders.held(business, by).isEmpty()) return new Taken.NoSuchThing();
        return book.active(business).map(plan -> change.apply(UUID.fromString(plan.id()), plan)).orElseGet(Taken.NoSuchThing::new);
    }

    @Transactional
    Taken add(UUID business, TaskKind kind, String title, String due, Officer by) {
        return onPlan(business, by, (plan, _) -> {
            var problems = new LinkedHashMap<String, String>();
            if (title.isBlank() || title.length() > 200) problems.put("judul", "growth.problem.title");
            if (Days.read(due).isEmpty()) problems.put("tenggat", "growth.problem.due");
            if (!problems.isEmpty()) return new Taken.Rejected(problems);
            book.add(plan, kind, title.strip(), Days.read(due).orElseThrow());
            told(business, "COACHING_TASK_ADDED", Map.of("kind", kind, "title", title.strip(), "due", due), by);
            return new Taken.Done();
        });
    }

    /** What came of it belongs to the book: it is kept with the task. */
    @Transactional
    Taken done(UUID business, UUID task, String outcome, Officer by) {
        return onPlan(business, by, (plan, _) -> {
            if (outcome.length() > 500) return new Taken.Rejected(Map.of("hasil-" + task, "growth.problem.long"));
            if (!book.done(plan, task, outcome.strip(), by.actor(), today())) return new Taken.Unchanged();
            told(business, "COACHING_TASK_DONE", Map.of("task", task), by);
            return new Taken.Done();
        });
    }

    @Transactional
    Taken reopen(UUID business, UUID task, Officer by) {
        return onPlan(business, by, (plan, _) -> {
            if (!book.open(plan, task)) return new Taken.Unchanged();
            told(business, "COACHING_TASK_REOPENED", Map.of("task", task), by);
            return new Taken.Done();
        });
    }

    @Transactional
    Taken move(UUID business, UUID task, String due, Officer by) {
        return onPlan(business, by, (plan, _) -> {
            var day = Days.read(due);
            if (day.isEmpty()) return new Taken.Rejected(Map.of("tenggat-" + task, "growth.problem.due"));
            if (!book.move(plan, task, day.get())) return new Taken.Unchanged();
            told(business, "COACHING_TASK_MOVED", Map.of("task", task, "due", due), by);
            return new Taken.Done();
        });
    }

    @Transactional
    Taken note(UUID business, String text, Officer by) {
        return onPlan(business, by, (plan, _) -> {
            if (text.isBlank() || text.length() > 2_000) return new Taken.Rejected(Map.of("isi-catatan", "growth.problem.note"));
            book.note(plan, text.strip(), by.actor(), clock.instant());
            told(business, "COACHING_NOTED", Map.of("plan", plan), by);
            return new Taken.Done();
        });
    }

    /** Another officer becomes the coach. */
    @Transactional
    Taken takeOver(UUID business, Officer by) {
        return onPlan(business, by, (plan, before) -> {
            if (before.coachId().equals(by.id().toString())) return new Taken.Unchanged();
            book.coach(plan, by.actor());
            told(business, "COACHING_TAKEN_OVER", Map.of("from", before.coach(), "to", by.name()), by);
            return new Taken.Done();
        });
    }

    @Transactional
    Taken end(UUID business, PlanState state, String why, Officer by) {
        return onPlan(business, by, (plan, before) -> {
            if (!before.state().mayBecome(state)) return new Taken.NoSuchThing();
            if (why.isBlank() || why.length() > 300) return new Taken.Rejected(Map.of("penutup", "growth.problem.ending"));
            book.end(plan, state, why.strip(), today());
            told(business, "COACHING_ENDED", Map.of("state", state, "why", why.strip()), by);
            return new Taken.Done();
        });
    }
}
