package id.lapau.procurement.allocation;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.procurement.need.DemoPackages;
import id.lapau.procurement.need.DemoTitles;
import id.lapau.procurement.need.PackageState;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Proposes shares of the demonstration's closed package; the visitor, as head, looks at them, changes and approves. */
@Component
@Order(52)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoAllocations implements ApplicationRunner {

    private static final Officer DESK = new Officer(Actor.SYSTEM.id(), Actor.SYSTEM.name(), Role.ADMIN, null);

    private final DemoPackages packages;
    private final AllocationBook book;
    private final Allocate allocate;

    DemoAllocations(DemoPackages packages, AllocationBook book, Allocate allocate) {
        this.packages = packages;
        this.book = book;
        this.allocate = allocate;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        packages.find(DemoTitles.CLOSED, PackageState.CLOSED).filter(sheet -> book.rounds(sheet.id()).isEmpty()).ifPresent(sheet -> allocate.propose(sheet.id(), "", DESK));
    }
}
