package id.lapau.grants.intake;

import id.lapau.identity.Officer;
import id.lapau.kernel.Actor;
import id.lapau.kernel.RegionCode;
import id.lapau.platform.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What officers handed in: one entry for each handing-in, with its files as they came, sealed. */
@Repository
class HandIns {

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    HandIns(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param area the only nagari whose rows come in; null for the whole regency */
    record HandIn(UUID id, String programme, IntakeState state, @Nullable RegionCode area, UUID createdBy) {

        boolean visibleTo(Officer officer) {
            return officer.area().isEmpty() || officer.area().get().equals(area);
        }
    }

    record Upload(UUID id, int position, String name, long size) {}

    UUID open(String programme, String note, @Nullable RegionCode area, Actor by) {
        return sql.sql("""
                insert into grants.intake (programme, note, area, state, created_by, created_by_name, created_at)
                values (:programme, :note, :area, 'CHECKING', :by, :name, :at)
                returning id""")
                .param("programme", programme).param("note", note).param("area", area == null ? null : area.code())
                .param("by", by.id()).param("name", by.name()).param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(UUID.class).single();
    }

    void addUpload(UUID intake, int position, HandInFiles.File file) {
        sql.sql("""
                insert into grants.intake_upload (intake, position, name, size, content_sealed)
                values (:intake, :position, :name, :size, :content)""")
                .param("intake", intake).param("position", position).param("name", file.name())
                .param("size", file.size()).param("content", vault.sealBytes(file.content())).update();
    }

    void runs(UUID intake, IntakeState state, UUID job) {
        sql.sql("update grants.intake set state = :state, job = :job where id = :id")
                .param("state", state.name()).param("job", job).param("id", intake).update();
    }

    void becomes(UUID intake, IntakeState state) {
        sql.sql("update grants.intake set state = :state where id = :id").param("state", state.name()).param("id", intake).update();
    }

    Optional<HandIn> find(UUID intake) {
        return sql.sql("select id, programme, state, area, created_by from grants.intake where id = :id")
                .param("id", intake).query(HandIns::handIn).optional();
    }

    /** Held against others until the transaction ends. */
    Optional<HandIn> locked(UUID intake) {
        return sql.sql("select id, programme, state, area, created_by from grants.intake where id = :id for update")
                .param("id", intake).query(HandIns::handIn).optional();
    }

    List<Upload> uploads(UUID intake) {
        return sql.sql("select id, position, name, size from grants.intake_upload where intake = :intake order by position")
                .param("intake", intake)
                .query((row, _) -> new Upload(row.getObject("id", UUID.class), row.getInt("position"), row.getString("name"), row.getLong("size"))).list();
    }

    byte[] content(UUID upload) {
        return vault.openBytes(sql.sql("select content_sealed from grants.intake_upload where id = :id")
                .param("id", upload).query((row, _) -> row.getBytes("content_sealed")).single());
    }

    /** Two handings-in for one programme do not take files at the same time, so that the same file comes in once. */
    void holdProgramme(String programme) {
        sql.sql("select pg_advisory_xact_lock(440, hashtext(:programme))").param("programme", programme).query((_, _) -> true).single();
    }

    private static HandIn handIn(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        var area = row.getString("area");
        return new HandIn(row.getObject("id", UUID.class), row.getString("programme"), IntakeState.valueOf(row.getString("state")),
                area == null ? null : new RegionCode(area), row.getObject("created_by", UUID.class));
    }
}
