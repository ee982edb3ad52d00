package id.lapau.procurement.need;

import id.lapau.identity.Officer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** What officers do about needs and packages, for tests of other steps; whatever is refused fails the test. */
public final class NeedHands {

    private final AskForGoods ask;
    private final MakePackage make;
    private final RunPackage run;

    public NeedHands(ApplicationContext beans) {
        ask = beans.getBean(AskForGoods.class);
        make = beans.getBean(MakePackage.class);
        run = beans.getBean(RunPackage.class);
    }

    /** A need that was written and submitted. */
    public UUID need(UUID office, UUID item, UUID place, int pieces, LocalDate deadline, long ceiling, Officer by) {
        var need = done(ask.write(new NeedForm(office, item, place, String.valueOf(pieces), deadline, String.valueOf(ceiling), "1.02.02.2.01", "", 0), by));
        return done(ask.submit(need, by));
    }

    public UUID pack(String title, Collection<UUID> needs, Officer by) {
        return done(make.make(title, needs, by));
    }

    public void open(UUID pack, LocalDate until, Officer by) {
        done(run.open(pack, until, by));
    }

    public void close(UUID pack, Officer by) {
        done(run.close(pack, by));
    }

    public void cancel(UUID pack, String reason, Officer by) {
        done(run.cancel(pack, reason, by));
    }

    private static UUID done(Kept kept) {
        if (kept instanceof Kept.Done(var id)) return id;
        throw new AssertionError(kept);
    }
}
