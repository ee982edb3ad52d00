package id.lapau.procurement.overview;

import id.lapau.kernel.Regions;
import id.lapau.procurement.overview.Story.Award;
import id.lapau.procurement.overview.Story.Head;
import id.lapau.procurement.overview.Story.Line;
import id.lapau.procurement.overview.Story.Maker;
import id.lapau.procurement.overview.Story.Party;
import id.lapau.procurement.overview.Story.Share;
import id.lapau.procurement.overview.Story.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stories of packages that were opened, each part of many by one query. */
@Repository
class Stories {

    private final JdbcClient sql;
    private final OrderStories orders;

    Stories(JdbcClient sql, OrderStories orders) {
        this.sql = sql;
        this.orders = orders;
    }

    /** @param slug the number with - in place of / */
    Optional<Story> find(String slug) {
        return sql.sql("select id from procurement.package where replace(number, '/', '-') = :slug and opened_at is not null").param("slug", slug).query(UUID.class).optional()
                .map(id -> of(List.of(id)).getFirst());
    }

    /** In the order of the identifiers given. */
    List<Story> of(Collection<UUID> packages) {
        if (packages.isEmpty()) return List.of();
        var heads = heads(packages);
        var lines = lines(packages);
        var offices = offices(packages);
        var budgets = budgets(packages);
        var makers = makers(packages);
        var tenderers = tenderers(packages);
        var awards = awards(packages);
        var steps = steps(packages);
        var done = orders.of(packages);
        return packages.stream().map(id -> new Story(heads.get(id).getFirst(), list(lines, id), list(offices, id), list(budgets, id), byBusiness(list(makers, id)), list(tenderers, id),
                together(list(awards, id)), list(done.orders(), id), list(done.moments(), id), list(done.parcels(), id), list(done.payments(), id), list(steps, id))).toList();
    }

    static <T> List<T> list(Map<UUID, List<T>> grouped, UUID id) {
        return grouped.getOrDefault(id, List.of());
    }

    private static Map<UUID, Maker> byBusiness(List<Maker> makers) {
        var byBusiness = new HashMap<UUID, Maker>();
        for (var maker : makers) byBusiness.put(maker.business(), maker);
        return byBusiness;
    }

    private <T> Map<UUID, List<T>> grouped(String query, Collection<UUID> packages, RowMapper<T> row) {
        return grouped(sql, query, packages, row);
    }

    /** Rows by their column {@code package}, in the order of the query. */
    static <T> Map<UUID, List<T>> grouped(JdbcClient sql, String query, Collection<UUID> packages, RowMapper<T> row) {
        var grouped = new HashMap<UUID, List<T>>();
        sql.sql(query).param("packages", packages.toArray(UUID[]::new)).query((found, number) -> {
            grouped.computeIfAbsent(found.getObject("package", UUID.class), _ -> new ArrayList<>()).add(row.mapRow(found, number));
            return number;
        }).list();
        return grouped;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private Map<UUID, List<Head>> heads(Collection<UUID> packages) {
        return grouped("select id as package, number, title, state, emergency, offers_until, opened_at from procurement.package where id = any(:packages)", packages,
                (row, _) -> new Head(row.getObject("package", UUID.class), row.getString("number"), PublicWords.of(row.getString("title")), row.getString("state"), row.getBoolean("emergency"),
                        row.getObject("offers_until", LocalDate.class), row.getTimestamp("opened_at").toInstant()));
    }

    private Map<UUID, List<Line>> lines(Collection<UUID> packages) {
        return grouped("""
                select l.package, l.id, i.code, i.name, i.unit, i.standard, p.name as place, l.quantity, l.deadline, l.ceiling
                from procurement.package_line l join procurement.item i on i.id = l.item join procurement.place p on p.id = l.place
                where l.package = any(:packages) order by i.code, p.name, l.deadline, l.id""", packages,
                (row, _) -> new Line(row.getObject("id", UUID.class), row.getString("code"), PublicWords.of(row.getString("name")), row.getString("unit"), PublicWords.of(row.getString("standard")),
                        PublicWords.of(row.getString("place")), row.getInt("quantity"), row.getObject("deadline", LocalDate.class), row.getLong("ceiling")));
    }

    /** Of those that needed the goods when it was first opened: needs of a package that is cancelled go to another. */
    private Map<UUID, List<Party>> offices(Collection<UUID> packages) {
        return grouped("""
                select distinct e.package, o.id, o.name from procurement.package_event e join procurement.office o on o.id = any(e.offices)
                where e.kind = 'OPENED' and e.package = any(:packages) order by o.name, o.id""", packages, (row, _) -> new Party(row.getObject("id", UUID.class), PublicWords.of(row.getString("name"))));
    }

    private Map<UUID, List<String>> budgets(Collection<UUID> packages) {
        return grouped("""
                select distinct e.package, b.line from procurement.package_event e, unnest(e.budgets) as b(line) where e.kind = 'OPENED' and e.package = any(:packages) order by b.line""",
                packages, (row, _) -> row.getString("line"));
    }

    private Map<UUID, List<Step>> steps(Collection<UUID> packages) {
        return grouped("select package, kind, at, offers_until, tenderers from procurement.package_event where package = any(:packages) order by id", packages,
                (row, _) -> new Step(row.getString("kind"), row.getTimestamp("at").toInstant(), row.getObject("offers_until", LocalDate.class), List.of((UUID[]) row.getArray("tenderers").getArray())));
    }

    private Map<UUID, List<Maker>> makers(Collection<UUID> packages) {
        return grouped("""
                with concerned as (select package, business from procurement.offer where state = 'OFFERED' union select package, unnest(tenderers) from procurement.package_event union select package, business from procurement.purchase_order
                    union select a.package, s.business from procurement.share s join procurement.allocation a on a.id = s.allocation where a.approved_at is not null)
                select c.package, b.id, b.name, o.name as owner_name, coalesce(b.nagari, o.nagari) as nagari
                from concerned c join registry.business b on b.id = c.business join registry.person o on o.id = b.owner where c.package = any(:packages)""", packages,
                (row, _) -> maker(row));
    }

    private static Maker maker(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var nagari = Regions.bundled().nameOf(row.getString("nagari"));
        return new Maker(id, PublicWords.maker(row.getString("name"), row.getString("owner_name"), nagari, id), nagari);
    }

    private Map<UUID, List<UUID>> tenderers(Collection<UUID> packages) {
        return grouped("select package, business from procurement.offer where state = 'OFFERED' and package = any(:packages) order by business", packages,
                (row, _) -> row.getObject("business", UUID.class));
    }

    /** A share for each row; brought together by maker and round afterwards. */
    private Map<UUID, List<Award>> awards(Collection<UUID> packages) {
        return grouped("""
                select a.package, a.round, a.approved_at, s.business, s.package_line, s.quantity, s.price from procurement.share s join procurement.allocation a on a.id = s.allocation
                where a.approved_at is not null and a.package = any(:packages) order by a.round, s.business, s.package_line""", packages,
                (row, _) -> new Award(row.getInt("round"), row.getTimestamp("approved_at").toInstant(), row.getObject("business", UUID.class),
                        List.of(new Share(row.getObject("package_line", UUID.class), row.getInt("quantity"), row.getLong("price")))));
    }

    private static List<Award> together(List<Award> rows) {
        var together = new ArrayList<Award>();
        for (var row : rows) {
            var last = together.isEmpty() ? null : together.getLast();
            if (last == null || !last.id().equals(row.id())) together.add(new Award(row.round(), row.at(), row.business(), new ArrayList<>(row.shares())));
            else last.shares().addAll(row.shares());
        }
        return together;
    }
}
