package id.lapau.registry;

import id.lapau.identity.Officer;
import id.lapau.kernel.Actor;
import id.lapau.registry.BusinessView.Obstacle;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What keeps businesses from growing. */
@Repository
class Obstacles {

    private final JdbcClient sql;

    Obstacles(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that stand first, then the newest. */
    List<Obstacle> of(UUID business) {
        return sql.sql("""
                select id, kind, note, noted_on, noted_by_name, solved_on from registry.obstacle
                where business = :id order by solved_on desc nulls first, noted_on desc, id desc
                """)
                .param("id", business)
                .query((row, _) -> new Obstacle(row.getString("id"), row.getString("kind"), row.getString("note"), row.getObject("noted_on", LocalDate.class),
                        row.getString("noted_by_name"), row.getObject("solved_on", LocalDate.class))).list();
    }

    void add(UUID business, ObstacleKind kind, String note, LocalDate on, Actor by) {
        sql.sql("insert into registry.obstacle (business, kind, note, noted_on, noted_by, noted_by_name) values (:business, :kind, :note, :on, :by, :name)")
                .param("business", business).param("kind", kind.name()).param("note", note).param("on", on).param("by", by.id()).param("name", by.name()).update();
    }

    /** False when one of this kind stands open already. */
    boolean addNew(UUID business, ObstacleKind kind, String note, LocalDate on, Actor by) {
        boolean open = sql.sql("select exists (select from registry.obstacle where business = :business and kind = :kind and solved_on is null)")
                .param("business", business).param("kind", kind.name()).query(Boolean.class).single();
        if (!open) add(business, kind, note, on, by);
        return !open;
    }

    /** False when none of this kind stands open. */
    boolean solve(UUID business, ObstacleKind kind, LocalDate on, Actor by) {
        return sql.sql("update registry.obstacle set solved_on = :on, solved_by = :by, solved_by_name = :name where business = :business and kind = :kind and solved_on is null and noted_on <= :on")
                .param("business", business).param("kind", kind.name()).param("on", on).param("by", by.id()).param("name", by.name()).update() > 0;
    }

    /** False when it was solved already, or is another business's. */
    boolean solve(UUID business, UUID obstacle, LocalDate on, Officer by) {
        return sql.sql("""
                update registry.obstacle set solved_on = :on, solved_by = :by, solved_by_name = :name
                where id = :id and business = :business and solved_on is null
                """)
                .param("id", obstacle).param("business", business).param("on", on).param("by", by.id()).param("name", by.name()).update() > 0;
    }
}
