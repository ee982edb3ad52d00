package id.lapau.procurement.need;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens and closes the packages of a demonstration, for the later steps that fill them. */
@Component
public class DemoPackages {

    private static final Officer DESK = new Officer(Actor.SYSTEM.id(), Actor.SYSTEM.name(), Role.ADMIN, null);

    private final PackageList list;
    private final PackageBook book;
    private final RunPackage run;
    private final Clock clock;

    DemoPackages(PackageList list, PackageBook book, RunPackage run, Clock clock) {
        this.list = list;
        this.book = book;
        this.run = run;
        this.clock = clock;
    }

    /** The package of this title, if it is in this state. */
    public Optional<PackageSheet> find(String title, PackageState state) {
        return list.search(new PackageView.Filter(state.name(), title, ""), 1).lines().stream().map(PackageView.Line::id).findFirst().flatMap(book::find);
    }

    /** Takes offers for so many days from today. In the caller's transaction. */
    public void open(UUID id, int days) {
        run.open(id, OfficeTime.today(clock).plusDays(days), DESK);
    }

    public void close(UUID id) {
        run.close(id, DESK);
    }

    /** As if all of it had happened so many days earlier. */
    public void earlier(UUID id, int days) {
        book.earlier(id, days);
    }
}
