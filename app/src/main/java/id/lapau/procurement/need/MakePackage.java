package id.lapau.procurement.need;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer merges submitted needs into a package, and changes it while it is a draft. */
@Component
class MakePackage {

    private final PackageBook packages;
    private final NeedBook needs;
    private final Numbers numbers;
    private final Audit audit;
    private final Clock clock;

    MakePackage(PackageBook packages, NeedBook needs, Numbers numbers, Audit audit, Clock clock) {
        this.packages = packages;
        this.needs = needs;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Kept make(String title, Collection<UUID> wanted, Officer by) {
        if (!KeepCatalogue.allowed(by)) return new Kept.NotAllowed();
        if (title.isBlank()) return new Kept.Rejected(Map.of("title", "need.problem.title"));
        if (wanted.isEmpty()) return new Kept.Rejected(Map.of("needs", "need.problem.needs"));
        var submitted = submitted(wanted);
        if (submitted == null) return new Kept.Overtaken();
        var number = numbers.next("PKT", OfficeTime.today(clock).getYear());
        var id = packages.add(number, title.strip(), clock.instant());
        merge(id, submitted);
        noted("PACKAGE_MADE", id, Map.of("number", number, "title", title.strip(), "needs", numbersOf(submitted)), by);
        return new Kept.Done(id);
    }

    /** The needs, held until the transaction ends; null unless all of them wait to be packaged. */
    private @Nullable List<Need> submitted(Collection<UUID> wanted) {
        var found = needs.locked(wanted);
        boolean all = found.size() == new HashSet<>(wanted).size() && found.stream().allMatch(need -> need.state().mayBecome(NeedState.PACKAGED));
        return all ? found : null;
    }

    /** Draws the lines anew, of the needs that are in the package and of those that come to it. */
    private void merge(UUID id, List<Need> coming) {
        var all = new ArrayList<>(needs.in(id));
        all.addAll(coming);
        var asked = all.stream().map(n -> new Merging.Asked(n.id(), n.item().id(), n.place().id(), n.deadline(), n.quantity(), n.ceiling())).toList();
        var fresh = new HashSet<>(coming.stream().map(Need::id).toList());
        for (var line : Merging.of(asked)) {
            var lineId = packages.put(id, line);
            line.needs().stream().filter(fresh::contains).forEach(need -> needs.become(need, NeedState.PACKAGED, lineId, "", clock.instant()));
        }
        packages.clear(id);
    }

    private static List<String> numbersOf(List<Need> needs) {
        return needs.stream().map(Need::number).sorted().toList();
    }

    private void noted(String action, UUID id, @Nullable Object after, Officer by) {
        audit.record(by.actor(), action, new Audit.Subject("package", id.toString()), null, after, null);
    }

    @Transactional
    Kept add(UUID id, Collection<UUID> wanted, Officer by) {
        var refused = refused(id, by);
        if (refused != null) return refused;
        if (wanted.isEmpty()) return new Kept.Rejected(Map.of("needs", "need.problem.needs"));
        var submitted = submitted(wanted);
        if (submitted == null) return new Kept.Overtaken();
        merge(id, submitted);
        noted("PACKAGE_NEEDS_ADDED", id, Map.of("needs", numbersOf(submitted)), by);
        return new Kept.Done(id);
    }

    private @Nullable Kept refused(UUID id, Officer by) {
        if (!KeepCatalogue.allowed(by)) return new Kept.NotAllowed();
        return packages.locked(id).filter(sheet -> sheet.state() == PackageState.DRAFT).isEmpty() ? new Kept.NotNow() : null;
    }

    /** Lets a need go; it waits to be packaged again. */
    @Transactional
    Kept remove(UUID id, UUID need, Officer by) {
        var refused = refused(id, by);
        if (refused != null) return refused;
        var found = needs.in(id).stream().filter(each -> each.id().equals(need)).toList();
        if (found.isEmpty()) return new Kept.Overtaken();
        needs.become(need, NeedState.SUBMITTED, null, "", clock.instant());
        merge(id, List.of());
        noted("PACKAGE_NEED_REMOVED", id, Map.of("needs", numbersOf(found)), by);
        return new Kept.Done(id);
    }

    @Transactional
    Kept edit(UUID id, PackageForm form, Officer by) {
        var refused = refused(id, by);
        if (refused != null) return refused;
        var problems = form.problems(packages.find(id).orElseThrow(), OfficeTime.today(clock));
        if (!problems.isEmpty()) return new Kept.Rejected(problems);
        if (!packages.update(id, form)) return new Kept.Overtaken();
        noted("PACKAGE_CHANGED", id, form, by);
        return new Kept.Done(id);
    }
}
