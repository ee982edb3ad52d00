package id.lapau.procurement.stock;

import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.Regions;
import id.lapau.platform.Like;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The address book of those who receive goods for others. */
@Repository
class ReceiverBook {

    private final JdbcClient sql;
    private final Vault vault;

    ReceiverBook(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Empty when one of that name is there. */
    Optional<UUID> add(ReceiverForm form, Instant at) {
        var phone = form.number();
        return sql.sql("""
                insert into procurement.receiver (name, kind, address, nagari, people, contact, phone_sealed, created_at)
                values (:name, :kind, :address, nullif(:nagari, ''), :people::int, :contact, :phone::bytea, :at) on conflict do nothing returning id
                """).param("name", form.name()).param("kind", form.kind()).param("address", form.address()).param("nagari", form.nagari()).param("people", text(form.headcount()))
                .param("contact", form.contact()).param("phone", phone == null ? null : vault.seal(phone.international())).param("at", Timestamp.from(at)).query(UUID.class).optional();
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    /** False when it was gone before. */
    boolean goes(UUID id, Instant at) {
        return sql.sql("update procurement.receiver set gone_at = :at where id = :id and gone_at is null").param("id", id).param("at", Timestamp.from(at)).update() > 0;
    }

    /** By name, those that are gone last; each with the pieces it received. */
    List<Receiver> list(String wanted, String kind) {
        return sql.sql("""
                select r.*, coalesce((select sum(l.received) from procurement.distribution d join procurement.distribution_line l on l.distribution = d.id where d.receiver = r.id), 0) as received
                from procurement.receiver r where (:kind = '' or r.kind = :kind) and (:wanted = '%%' or concat_ws(' ', r.name, r.address, r.contact) ilike :wanted)
                order by r.gone_at is not null, lower(r.name), r.id limit 1000
                """).param("kind", kind).param("wanted", Like.containing(wanted)).query((row, _) -> receiver(row)).list();
    }

    private Receiver receiver(ResultSet row) throws SQLException {
        var phone = row.getBytes("phone_sealed");
        var nagari = row.getString("nagari");
        return new Receiver(Rows.id(row, "id"), row.getString("name"), ReceiverKind.valueOf(row.getString("kind")), row.getString("address"), nagari == null ? "" : nagari,
                nagari == null ? "" : Regions.bundled().nameOf(nagari), row.getObject("people", Integer.class), row.getString("contact"),
                phone == null ? "" : new PhoneNumber(vault.open(phone)).masked(), row.getTimestamp("gone_at") != null, row.getLong("received"));
    }

    record Reach(String name, PhoneNumber phone) {}

    /** How the receiver of a distribution is reached; empty without a number. */
    Optional<Reach> reach(UUID distribution) {
        return sql.sql("""
                select coalesce(nullif(r.contact, ''), r.name) as name, r.phone_sealed from procurement.distribution d join procurement.receiver r on r.id = d.receiver
                where d.id = :id and r.phone_sealed is not null
                """).param("id", distribution).query((row, _) -> new Reach(row.getString("name"), new PhoneNumber(vault.open(row.getBytes("phone_sealed"))))).optional();
    }
}
