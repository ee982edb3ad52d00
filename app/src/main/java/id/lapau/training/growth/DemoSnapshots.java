package id.lapau.training.growth;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.registry.BusinessId;
import id.lapau.registry.OwnedBusinesses;
import id.lapau.registry.Recognition;
import id.lapau.registry.Registry;
import id.lapau.registry.Snapshots;
import id.lapau.training.DemoPeople;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A year of snapshots for a demonstration, before the courses in which some of these people took part. */
@Component
@Order(40)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoSnapshots implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSnapshots.class);

    private final Registry registry;
    private final OwnedBusinesses businesses;
    private final Snapshots snapshots;
    private final DemoCoach coach;
    private final Audit audit;
    private final Clock clock;

    DemoSnapshots(Registry registry, OwnedBusinesses businesses, Snapshots snapshots, DemoCoach coach, Audit audit, Clock clock) {
        this.registry = registry;
        this.businesses = businesses;
        this.snapshots = snapshots;
        this.coach = coach;
        this.audit = audit;
        this.clock = clock;
    }

    @Override @Transactional
    public void run(ApplicationArguments arguments) {
        if (!businesses.of(List.of(DemoPeople.nik(0))).isEmpty()) return;
        LOG.info("Demo data, once: noting a year of {} businesses …", DemoPeople.ALL);
        var today = OfficeTime.today(clock);
        var known = registry.recogniseAll(DemoVillage.people(today), Actor.SYSTEM).stream().map(Recognition::business).toList();
        var told = IntStream.range(0, known.size()).boxed().flatMap(number -> DemoVillage.year(number, known.get(number), today)).toList();
        int stored = snapshots.record(told, "", Actor.SYSTEM);
        audit.record(Actor.SYSTEM, "SNAPSHOTS_TAKEN", new Audit.Subject("workbook", "Catatan usaha (contoh).xlsx"), null, Map.of("rows", told.size(), "stored", stored), null);
        coach.work(known.stream().map(BusinessId::value).toList(), today);
    }
}
