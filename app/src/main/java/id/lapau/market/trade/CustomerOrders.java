package id.lapau.market.trade;

import id.lapau.kernel.PhoneNumber;
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

/** Writes buyers' orders and reads single ones. Name and telephone are sealed; of links and baskets only keyed hashes are kept. */
@Repository
class CustomerOrders {

    private final JdbcClient sql;
    private final Vault vault;

    CustomerOrders(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Lets one transaction at a time place an order from this basket; the others wait here for its end. */
    void holdKey(UUID key) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 830))").param("key", key.toString()).query(_ -> { });
    }

    Optional<UUID> byKey(UUID key) {
        return sql.sql("select id from market.customer_order where key_hash = :hash").param("hash", keyHash(key)).query(UUID.class).optional();
    }

    private byte[] keyHash(UUID key) {
        return vault.fingerprint("basket key " + key);
    }

    /** Orders and questions with this number since then. */
    int since(PhoneNumber phone, Instant then) {
        return sql.sql("""
                select (select count(*) from market.customer_order where phone_hash = :hash and placed_at > :then) + (select count(*) from market.enquiry where phone_hash = :hash and asked_at > :then)
                """).param("hash", phoneHash(phone)).param("then", Timestamp.from(then)).query(Integer.class).single();
    }

    byte[] phoneHash(PhoneNumber phone) {
        return vault.fingerprint("buyer " + phone.international());
    }

    /** What names a new order: to Lapau, and to people. */
    record Fresh(UUID id, String number) {}

    Fresh fresh(int year) {
        return sql.sql("select uuidv7() as id, nextval('market.customer_order_serial') as serial")
                .query((row, _) -> new Fresh(row.getObject("id", UUID.class), "PB/%d/%06d".formatted(year, row.getLong("serial")))).single();
    }

    /** @param token of its link */
    void insert(CustomerOrder order, PhoneNumber phone, UUID key, String token) {
        sql.sql("""
                insert into market.customer_order (id, number, shop, key_hash, token_hash, name_sealed, phone_sealed, phone_hash, place, note, state, placed_at)
                values (:id, :number, :shop, :key, :token, :name, :phone, :phoneHash, :place, :note, :state, :at)
                """).param("id", order.id()).param("number", order.number()).param("shop", order.shop()).param("key", keyHash(key)).param("token", vault.fingerprint(token))
                .param("name", vault.seal(order.buyer())).param("phone", vault.seal(phone.international())).param("phoneHash", phoneHash(phone)).param("place", order.place())
                .param("note", order.note()).param("state", order.state().name()).param("at", Timestamp.from(order.placedAt())).update();
        for (var line : order.lines())
            sql.sql("insert into market.customer_order_line (customer_order, product, name, unit, price, quantity, from_stock) values (:order, :product, :name, :unit, :price, :quantity, :stock)")
                    .param("order", order.id()).param("product", line.product()).param("name", line.name()).param("unit", line.unit()).param("price", line.price())
                    .param("quantity", line.quantity()).param("stock", line.fromStock()).update();
    }

    Optional<UUID> byToken(String token) {
        return sql.sql("select id from market.customer_order where token_hash = :hash").param("hash", vault.fingerprint(token)).query(UUID.class).optional();
    }

    Optional<CustomerOrder> find(UUID id) {
        return read(id, "");
    }

    /** The order, which nobody else changes until the transaction ends. */
    Optional<CustomerOrder> locked(UUID id) {
        return read(id, " for update");
    }

    private Optional<CustomerOrder> read(UUID id, String lock) {
        return sql.sql("select * from market.customer_order where id = :id" + lock).param("id", id).query((row, _) -> order(row, lines(id))).optional();
    }

    private List<CustomerOrder.Line> lines(UUID order) {
        return sql.sql("select product, name, unit, price, quantity, from_stock from market.customer_order_line where customer_order = :order order by name, product").param("order", order)
                .query(CustomerOrder.Line.class).list();
    }

    private CustomerOrder order(ResultSet row, List<CustomerOrder.Line> lines) throws SQLException {
        return new CustomerOrder(row.getObject("id", UUID.class), row.getString("number"), row.getObject("shop", UUID.class), vault.open(row.getBytes("name_sealed")),
                PhoneNumber.read(vault.open(row.getBytes("phone_sealed"))).orElse(null), row.getString("place"), row.getString("note"), CustomerOrderState.valueOf(row.getString("state")),
                row.getString("reason"), row.getTimestamp("placed_at").toInstant(), at(row, "answered_at"), at(row, "ready_at"), at(row, "handed_at"), at(row, "received_at"), at(row, "ended_at"), lines);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Notes a deed and where it led. */
    void move(CustomerOrder order, Deed deed, CustomerOrderState next, String reason, Instant at) {
        sql.sql("""
                update market.customer_order set state = :state, reason = case when :reason = '' then reason else :reason end, version = version + 1,
                    answered_at = case when :deed in ('CONFIRM', 'DECLINE') then coalesce(answered_at, :at) else answered_at end,
                    ready_at = case when :deed = 'READY' then :at else ready_at end,
                    handed_at = case when :deed = 'HAND_OVER' then :at else handed_at end,
                    received_at = case when :deed = 'RECEIVE' then :at else received_at end,
                    ended_at = case when :over then :at else ended_at end
                where id = :id
                """).param("state", next.name()).param("reason", reason).param("deed", deed.name()).param("at", Timestamp.from(at)).param("over", next.over()).param("id", order.id()).update();
    }

    /** Orders without an answer that were placed before then, the oldest first. */
    List<UUID> unanswered(Instant then) {
        return sql.sql("select id from market.customer_order where state = 'PLACED' and placed_at <= :then order by placed_at").param("then", Timestamp.from(then)).query(UUID.class).list();
    }

    /** Erases who ordered, where to and with what words, of orders that ended before then; how many. */
    int forget(Instant then, Instant now) {
        return sql.sql("""
                update market.customer_order set name_sealed = :empty, phone_sealed = :empty, phone_hash = null, place = case when place = '' then '' else '–' end, note = '', forgotten_at = :now
                where ended_at <= :then and forgotten_at is null
                """).param("empty", vault.seal("")).param("now", Timestamp.from(now)).param("then", Timestamp.from(then)).update();
    }
}
