package id.lapau.training.course;

import id.lapau.training.course.ResourceView.Place;
import id.lapau.training.course.ResourceView.Trainer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who teaches, and where. */
@Repository
class Resources {

    private final JdbcClient sql;

    Resources(JdbcClient sql) {
        this.sql = sql;
    }

    List<Trainer> trainers(Instant now) {
        return sql.sql("""
                select id, name, expertise, (select count(distinct session) from training.meeting m where m.trainer = t.id and not m.cancelled and upper(m.during) > :now) as sessions
                from training.trainer t where gone_at is null order by lower(name)
                """).param("now", Timestamp.from(now))
                .query((row, _) -> new Trainer(row.getObject("id", UUID.class), row.getString("name"), row.getString("expertise"), row.getInt("sessions"))).list();
    }

    List<Place> places(Instant now) {
        return sql.sql("""
                select id, name, address, seats, (select count(distinct session) from training.meeting m where m.place = p.id and not m.cancelled and upper(m.during) > :now) as sessions
                from training.place p where gone_at is null order by lower(name)
                """).param("now", Timestamp.from(now))
                .query((row, _) -> new Place(row.getObject("id", UUID.class), row.getString("name"), row.getString("address"), row.getInt("seats"), row.getInt("sessions"))).list();
    }

    /** Id to name. */
    Map<String, String> trainerChoices(Instant now) {
        var choices = new LinkedHashMap<String, String>();
        for (var trainer : trainers(now)) choices.put(trainer.id().toString(), trainer.expertise().isEmpty() ? trainer.name() : trainer.name() + " (" + trainer.expertise() + ")");
        return choices;
    }

    /** Id to name and seats. */
    Map<String, String> placeChoices(Instant now) {
        var choices = new LinkedHashMap<String, String>();
        for (var place : places(now)) choices.put(place.id().toString(), place.name() + " (" + place.seats() + ")");
        return choices;
    }

    /** False when there is one of this name. */
    boolean addTrainer(String name, String expertise) {
        return sql.sql("insert into training.trainer (name, expertise) values (:name, :expertise) on conflict do nothing").param("name", name).param("expertise", expertise).update() > 0;
    }

    boolean addPlace(String name, String address, int seats) {
        return sql.sql("insert into training.place (name, address, seats) values (:name, :address, :seats) on conflict do nothing").param("name", name).param("address", address)
                .param("seats", seats).update() > 0;
    }

    /** False while it has sessions before it. */
    boolean trainerGoes(UUID id, Instant now) {
        return goes("training.trainer", "trainer", id, now);
    }

    boolean placeGoes(UUID id, Instant now) {
        return goes("training.place", "place", id, now);
    }

    private boolean goes(String table, String column, UUID id, Instant now) {
        return sql.sql("update " + table + " set gone_at = :now where id = :id and gone_at is null and not exists (select from training.meeting m where m." + column
                + " = :id and not m.cancelled and upper(m.during) > :now)").param("id", id).param("now", Timestamp.from(now)).update() > 0;
    }
}
