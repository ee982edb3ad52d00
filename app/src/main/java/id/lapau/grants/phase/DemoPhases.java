package id.lapau.grants.phase;

import id.lapau.grants.programme.Programmes;
import id.lapau.identity.DemoUsers;
import id.lapau.identity.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For a demonstration: a first phase of every programme, planned by the verifier and opened by the head. No quota was given yet. */
@Component
@Order(20)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoPhases implements ApplicationRunner {

    private static final int MONTHS = 3;

    private final PhaseBook book;
    private final PlanPhase plan;
    private final DecidePhase decide;
    private final DemoUsers users;

    DemoPhases(PhaseBook book, PlanPhase plan, DecidePhase decide, DemoUsers users) {
        this.book = book;
        this.plan = plan;
        this.decide = decide;
        this.users = users;
    }

    @Override public void run(ApplicationArguments arguments) {
        if (!book.all("").isEmpty()) return;
        var verifier = users.createIfAbsent("verifikator", "Vera Verifikator", Role.VERIFIER, null, "");
        var head = users.createIfAbsent("kepala", "Kepala Dinas", Role.HEAD, null, "");
        for (var programme : Programmes.bundled()) {
            var from = programme.validFrom();
            var planned = plan.plan(new PlanPhase.Plan(programme.code(), "Percobaan", from, from.plusMonths(MONTHS)), verifier);
            if (planned instanceof PlanPhase.Outcome.Planned(var id)) decide.move(id, 0, PhaseState.OPEN, "", head);
        }
    }
}
