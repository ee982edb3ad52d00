package id.lapau.registry;

import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Businesses read and written one by one; a nagari officer finds those whose owner lives in the own nagari. */
@Repository
class Businesses {

    private final JdbcClient sql;

    Businesses(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<StoredBusiness> find(UUID id, Officer viewer) {
        return one(id, viewer.areaCode(), "");
    }

    /** Holds the row until the transaction ends. */
    Optional<StoredBusiness> locked(UUID id, Officer viewer) {
        return one(id, viewer.areaCode(), "for update of b");
    }

    /** The same, for the desks. */
    Optional<StoredBusiness> locked(BusinessId id) {
        return one(id.value(), "", "for update of b");
    }

    private Optional<StoredBusiness> one(UUID id, String area, String lock) {
        return sql.sql("""
                select b.id, b.owner, p.nagari as owner_nagari, b.name, b.line, b.kbli_edition, b.kbli_code, b.address, b.nagari, b.started_on, b.version
                from registry.business b join registry.person p on p.id = b.owner
                where b.id = :id and (:area = '' or p.nagari = :area)
                """ + lock)
                .param("id", id).param("area", area).query(Businesses::business).optional();
    }

    private static StoredBusiness business(ResultSet row, int number) throws SQLException {
        var facts = new StoredBusiness.Facts(row.getString("name"), row.getString("line"), Objects.toString(row.getString("kbli_edition"), ""),
                Objects.toString(row.getString("kbli_code"), ""), row.getString("address"), region(row.getString("nagari")), row.getObject("started_on", LocalDate.class));
        return new StoredBusiness(row.getObject("id", UUID.class), row.getObject("owner", UUID.class), region(row.getString("owner_nagari")), facts, row.getInt("version"));
    }

    private static @Nullable RegionCode region(@Nullable String code) {
        return code == null ? null : new RegionCode(code);
    }

    void update(UUID id, StoredBusiness.Facts facts) {
        sql.sql("""
                update registry.business set version = version + 1, name = :name, line = :line, kbli_edition = nullif(:edition, ''), kbli_code = nullif(:code, ''),
                    address = :address, nagari = :nagari, started_on = :started where id = :id
                """)
                .param("id", id).param("name", facts.name()).param("line", facts.line()).param("edition", facts.kbliCode().isEmpty() ? "" : facts.kbliEdition())
                .param("code", facts.kbliCode()).param("address", facts.address()).param("nagari", facts.nagari() == null ? null : facts.nagari().code())
                .param("started", facts.startedOn()).update();
    }

    /** What was found when somebody went to see it last; empty when nobody did. */
    Optional<Standing> standing(UUID id) {
        return sql.sql("select standing from registry.business where id = :id and standing is not null").param("id", id).query(String.class).optional().map(Standing::valueOf);
    }

    void stands(UUID id, Standing standing, LocalDate seenOn) {
        sql.sql("update registry.business set standing = :standing, seen_on = :on where id = :id").param("standing", standing.name()).param("on", seenOn).param("id", id).update();
    }

    /** The number of a paper by which a business is known elsewhere. */
    void setNumber(UUID id, DocumentKind kind, String number) {
        if (kind == DocumentKind.NIB) sql.sql("update registry.business set version = version + 1, nib = :number where id = :id").param("id", id).param("number", number).update();
        if (kind == DocumentKind.SKU) sql.sql("update registry.business set version = version + 1, sku = :number where id = :id").param("id", id).param("number", number).update();
    }
}
