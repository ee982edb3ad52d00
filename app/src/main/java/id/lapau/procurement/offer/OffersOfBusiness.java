package id.lapau.procurement.offer;

import id.lapau.procurement.need.PackageState;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The packages to which a business was invited, or for which it offered. */
@Repository
class OffersOfBusiness {

    private static final int MOST = 20;

    private final JdbcClient sql;

    OffersOfBusiness(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest first. */
    List<OfferedPackage> of(UUID business) {
        return sql.sql("""
                select k.id, k.number, k.title, k.state, o.state as offer from procurement.package k
                left join procurement.offer o on o.package = k.id and o.business = :business left join procurement.invitation v on v.package = k.id and v.business = :business
                where o.id is not null or v.business is not null order by k.created_at desc limit :most
                """).param("business", business).param("most", MOST)
                .query((row, _) -> new OfferedPackage(row.getObject("id", UUID.class), row.getString("number"), row.getString("title"), PackageState.valueOf(row.getString("state")),
                        row.getString("offer") == null ? null : OfferState.valueOf(row.getString("offer")))).list();
    }
}
