package id.lapau.procurement.allocation;

import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.procurement.need.DemoPackages;
import id.lapau.procurement.need.DemoTitles;
import id.lapau.procurement.need.PackageState;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One package of the demonstration is shared out and approved; of another the shares are proposed: the visitor, as head, looks at them, changes and approves. */
@Component
@Order(52)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoAllocations implements ApplicationRunner {

    private static final Officer DESK = new Officer(Actor.SYSTEM.id(), Actor.SYSTEM.name(), Role.ADMIN, null);

    private final DemoPackages packages;
    private final AllocationBook book;
    private final Allocate allocate;
    private final ApproveAllocation approve;
    private final DemoUsers users;

    DemoAllocations(DemoPackages packages, AllocationBook book, Allocate allocate, ApproveAllocation approve, DemoUsers users) {
        this.packages = packages;
        this.book = book;
        this.allocate = allocate;
        this.approve = approve;
        this.users = users;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        proposed(DemoTitles.ORDERED).ifPresent(round -> users.find("kepala").ifPresent(head -> approve.approve(round, book.find(round).orElseThrow().version(), head)));
        proposed(DemoTitles.CLOSED);
    }

    private Optional<UUID> proposed(String title) {
        return packages.find(title, PackageState.CLOSED).filter(sheet -> book.rounds(sheet.id()).isEmpty())
                .map(sheet -> allocate.propose(sheet.id(), "", DESK) instanceof Allocate.Proposed.Made(var round) ? round : null);
    }
}
