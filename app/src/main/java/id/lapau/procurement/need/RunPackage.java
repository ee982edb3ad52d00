package id.lapau.procurement.need;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer opens a package for offers, closes it, opens it again, or gives it up. */
@Component
class RunPackage {

    private final PackageBook book;
    private final Packages packages;
    private final NeedBook needs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunPackage(PackageBook book, Packages packages, NeedBook needs, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.packages = packages;
        this.needs = needs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Invites makers: for the first time, or again after it was closed.
     *
     * @param until last day for offers, before the last delivery
     */
    @Transactional
    Kept open(UUID id, @Nullable LocalDate until, Officer by) {
        if (!KeepCatalogue.allowed(by)) return new Kept.NotAllowed();
        var sheet = book.locked(id).orElse(null);
        if (sheet == null || !sheet.state().mayBecome(PackageState.OPEN)) return new Kept.NotNow();
        var last = sheet.lastDeadline().orElse(null);
        if (last == null) return new Kept.Rejected(Map.of("needs", "need.problem.empty-package"));
        var problem = until == null ? "need.problem.until" : PackageForm.problemOf(until, last, OfficeTime.today(clock));
        if (!problem.isEmpty()) return new Kept.Rejected(Map.of("until", problem));
        book.until(id, until);
        packages.become(id, PackageState.OPEN, by.actor(), "");
        events.publishEvent(new PackageOpened(id));
        return new Kept.Done(id);
    }

    /** Ends the days for offers, also before their last. */
    @Transactional
    Kept close(UUID id, Officer by) {
        if (!KeepCatalogue.allowed(by)) return new Kept.NotAllowed();
        return packages.become(id, PackageState.CLOSED, by.actor(), "") instanceof Packages.Became.Done ? new Kept.Done(id) : new Kept.NotNow();
    }

    /** Gives it up; its needs wait to be packaged again. */
    @Transactional
    Kept cancel(UUID id, String reason, Officer by) {
        if (!KeepCatalogue.allowed(by)) return new Kept.NotAllowed();
        if (reason.isBlank()) return new Kept.Rejected(Map.of("alasan", "need.problem.reason"));
        if (!(packages.become(id, PackageState.CANCELLED, by.actor(), reason.strip()) instanceof Packages.Became.Done)) return new Kept.NotNow();
        needs.in(id).forEach(need -> needs.become(need.id(), NeedState.SUBMITTED, null, "", clock.instant()));
        events.publishEvent(new PackageCancelled(id));
        return new Kept.Done(id);
    }
}
