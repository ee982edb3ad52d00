package id.lapau.procurement.offer;

import id.lapau.platform.Like;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The businesses of the registry as the package {@code :package} sees them. */
@Repository
class MakerBook {

    private static final int MOST = 100;

    private static final String MAKER = """
            with word as (select distinct lower(trim(w)) as word from procurement.package_line l join procurement.item i on i.id = l.item, unnest(string_to_array(i.lines, ',')) as w
                          where l.package = :package and trim(w) <> ''),
            maker as (
                select b.id as business, p.id as owner_id, coalesce(nullif(b.name, ''), b.line) as name, b.line, p.name as owner, coalesce(b.nagari, p.nagari, '') as nagari,
                    p.phone_sealed is not null as reached, b.standing is distinct from 'CLOSED' as alive,
                    exists (select from procurement.regency r where coalesce(b.nagari, p.nagari) like r.code || '.%') as here,
                    exists (select from word where lower(concat_ws(' ', b.name, b.line, k.title, b.kbli_code)) like '%' || word || '%') as suited,
                    exists (select from procurement.invitation v where v.package = :package and v.business = b.id) as invited,
                    (select o.state from procurement.offer o where o.package = :package and o.business = b.id) as state
                from registry.business b join registry.person p on p.id = b.owner left join registry.kbli k on k.edition = b.kbli_edition and k.code = b.kbli_code)
            select * from maker
            """;

    private final JdbcClient sql;

    MakerBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of this regency, alive, with a line of business that can make something of the package. */
    List<Maker> suited(UUID packageId) {
        return sql.sql(MAKER + "where here and alive and suited order by business").param("package", packageId).query((row, _) -> maker(row)).list();
    }

    /** Those whose offer stands. */
    List<Maker> offering(UUID packageId) {
        return sql.sql(MAKER + "where state = 'OFFERED' order by business").param("package", packageId).query((row, _) -> maker(row)).list();
    }

    /** By part of the name of a business or its owner, or of its line; the first hundred of this regency, the suited ones first. */
    List<Maker> search(UUID packageId, String text) {
        return sql.sql(MAKER + "where here and (:text = '%%' and suited or :text <> '%%' and (name ilike :text or line ilike :text or owner ilike :text)) order by suited desc, lower(owner), business limit :most")
                .param("package", packageId).param("text", Like.containing(text)).param("most", MOST).query((row, _) -> maker(row)).list();
    }

    Optional<Maker> find(UUID packageId, UUID business) {
        return sql.sql(MAKER + "where business = :business").param("package", packageId).param("business", business).query((row, _) -> maker(row)).optional();
    }

    /** Businesses of the person with this fingerprint of a NIK, the oldest first. */
    List<UUID> ofNik(byte[] nikHash) {
        return sql.sql("select b.id from registry.business b join registry.person p on p.id = b.owner where p.nik_hash = :hash and p.merged_into is null order by b.created_at, b.id")
                .param("hash", nikHash).query(UUID.class).list();
    }

    private static Maker maker(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return new Maker(row.getObject("business", UUID.class), row.getObject("owner_id", UUID.class), row.getString("name"), row.getString("line"), row.getString("owner"),
                row.getString("nagari"), row.getBoolean("here"), row.getBoolean("reached"), row.getBoolean("suited"), row.getBoolean("invited"),
                state == null ? null : OfferState.valueOf(state));
    }
}
