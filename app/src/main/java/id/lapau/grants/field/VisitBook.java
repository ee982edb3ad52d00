package id.lapau.grants.field;

import id.lapau.identity.Officer;
import id.lapau.platform.Photo;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What officers saw, sealed. A line is never changed. */
@Repository
class VisitBook implements FieldVisits {

    private final JdbcClient sql;
    private final Vault vault;

    VisitBook(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** By which a report that is sent again is known. */
    byte[] fingerprint(VisitForm sent, String photoHash) {
        return vault.fingerprint(sent.toString() + "|" + photoHash);
    }

    /** The fingerprint under which a visit was received; empty when it was not. */
    Optional<byte[]> received(UUID visit) {
        return sql.sql("select sent_hash from grants.field_visit where id = :id").param("id", visit).query(byte[].class).optional();
    }

    void add(VisitReport report, UUID proposal, byte[] fingerprint, @Nullable Photo photo, Officer by, Instant at) {
        sql.sql("""
                insert into grants.field_visit (id, assignment, proposal, standing, report_sealed, sent_hash, photo_sealed, officer, officer_name, seen_on, received_at)
                values (:id, :assignment, :proposal, :standing, :report, :hash, :photo, :officer, :name, :seen, :at)""")
                .param("id", report.id()).param("assignment", report.assignment()).param("proposal", proposal).param("standing", report.standing().name())
                .param("report", vault.seal(report.json())).param("hash", fingerprint).param("photo", photo == null ? null : vault.sealBytes(photo.jpeg()), Types.BINARY)
                .param("officer", by.id()).param("name", by.name()).param("seen", report.seenOn()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    @Override public List<VisitView> of(UUID proposal) {
        return sql.sql("""
                select id, report_sealed, photo_sealed is not null as photo, officer_name, received_at
                from grants.field_visit where proposal = :proposal order by received_at desc, id desc""")
                .param("proposal", proposal).query(this::view).list();
    }

    private VisitView view(ResultSet row, int number) throws SQLException {
        var report = VisitReport.read(vault.open(row.getBytes("report_sealed")));
        return new VisitView(row.getObject("id", UUID.class), report.standing(), report.line(), report.address(), report.since(), report.note(), report.position(),
                row.getBoolean("photo"), row.getString("officer_name"), report.seenOn(), row.getTimestamp("received_at").toInstant());
    }

    /** The photo of a visit in the officer's area. */
    Optional<byte[]> photo(UUID visit, Officer viewer) {
        return sql.sql("""
                select v.photo_sealed from grants.field_visit v join grants.proposal p on p.id = v.proposal
                where v.id = :id and v.photo_sealed is not null and (:area = '' or p.nagari_code = :area)""")
                .param("id", visit).param("area", viewer.areaCode()).query(byte[].class).optional().map(vault::openBytes);
    }

    /** Where the last visit found a business, so that the next officer need not search; those never found are not in it. */
    Map<UUID, Position> positions(Collection<UUID> proposals) {
        var found = new HashMap<UUID, Position>();
        sql.sql("""
                select distinct on (proposal) proposal, report_sealed from grants.field_visit
                where proposal = any(:ids) and standing = 'RUNNING' order by proposal, received_at desc, id desc""")
                .param("ids", proposals.toArray(UUID[]::new))
                .query(row -> {
                    var position = VisitReport.read(vault.open(row.getBytes("report_sealed"))).position();
                    if (position != null) found.put(row.getObject("proposal", UUID.class), position);
                });
        return found;
    }
}
