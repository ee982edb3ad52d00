package id.lapau.registry;

import static id.lapau.registry.Columns.texts;

import id.lapau.kernel.Actor;
import id.lapau.kernel.Rupiah;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Snapshots as stored; the newest one gives a business its size class. */
@Repository
class SnapshotBook implements Snapshots {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SnapshotBook(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int record(List<Snapshot> all, String reason, Actor by) {
        if (all.isEmpty()) return 0;
        var changed = insert(all, reason, by);
        if (changed.isEmpty()) return 0;
        classify(changed);
        events.publishEvent(new BusinessesMeasured(changed.stream().map(BusinessId::new).collect(Collectors.toSet())));
        return changed.size();
    }

    /** A row of a proposal may be read many times and counts once; anybody else may also return to what was said before. */
    private List<UUID> insert(List<Snapshot> all, String reason, Actor by) {
        return sql.sql("""
                insert into registry.business_snapshot (business, as_of, monthly_sales, yearly_sales, net_assets, workers, channels, permits, size_class, law,
                    source_kind, source_ref, reason, recorded_at, recorded_by, recorded_by_name, revision)
                select n.business, n.as_of, n.monthly_sales, n.yearly_sales, n.net_assets, n.workers, string_to_array(n.channels, ','), string_to_array(n.permits, ','),
                    n.size_class, n.law, n.source_kind, n.source_ref, :reason, :at::timestamptz, :by, :name, coalesce(s.revision + 1, 0)
                from unnest(:ids::uuid[], :days::date[], :monthly, :yearly, :assets, :workers, :channels, :permits, :sizes, :laws, :kinds, :refs)
                    as n (business, as_of, monthly_sales, yearly_sales, net_assets, workers, channels, permits, size_class, law, source_kind, source_ref)
                left join lateral (select * from registry.business_snapshot l where l.business = n.business and l.as_of = n.as_of
                    order by l.revision desc, l.recorded_at desc, l.id desc limit 1) s on true
                where case when n.source_kind = 'INTAKE' then not exists (select from registry.business_snapshot b where b.business = n.business and b.as_of = n.as_of
                        and b.yearly_sales is not distinct from n.yearly_sales and b.net_assets is not distinct from n.net_assets)
                    else s.id is null or (s.monthly_sales, s.yearly_sales, s.net_assets, s.workers, s.channels, s.permits) is distinct from
                        (n.monthly_sales, n.yearly_sales, n.net_assets, n.workers, string_to_array(n.channels, ','), string_to_array(n.permits, ',')) end
                on conflict do nothing returning business
                """)
                .param("reason", reason).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("by", by.id()).param("name", by.name())
                .param("ids", texts(all, Snapshot::business)).param("days", texts(all, Snapshot::asOf)).param("monthly", amounts(all, Snapshot::monthlySales))
                .param("yearly", amounts(all, Snapshot::yearlySales)).param("assets", amounts(all, Snapshot::netAssets))
                .param("workers", all.stream().map(Snapshot::workers).toArray(Integer[]::new))
                .param("channels", texts(all, s -> joined(s.channels()))).param("permits", texts(all, s -> joined(s.permits())))
                .param("sizes", texts(all, s -> ruling(s).size().name())).param("laws", texts(all, s -> ruling(s).law()))
                .param("kinds", texts(all, s -> s.source().kind().name())).param("refs", texts(all, s -> s.source().reference())).query(UUID.class).list();
    }

    private static SizeClass.Ruling ruling(Snapshot snapshot) {
        return snapshot.ruling().orElseThrow(() -> new IllegalArgumentException("a snapshot without an amount"));
    }

    private static String joined(Set<? extends Enum<?>> all) {
        return all.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Long[] amounts(Collection<Snapshot> all, Function<Snapshot, @Nullable Rupiah> of) {
        return all.stream().map(of).map(rupiah -> rupiah == null ? null : rupiah.amount()).toArray(Long[]::new);
    }

    private void classify(List<UUID> businesses) {
        sql.sql("""
                update registry.business b set size_class = (select s.size_class from registry.business_snapshot s
                    where s.business = b.id order by s.as_of desc, s.revision desc, s.recorded_at desc, s.id desc limit 1)
                where b.id = any(:ids::uuid[])
                """)
                .param("ids", texts(businesses, id -> id)).update();
    }
}
