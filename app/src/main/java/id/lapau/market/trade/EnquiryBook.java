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

/** Questions to shops. Name and telephone of whoever asks are sealed. */
@Repository
class EnquiryBook {

    static final String ENQUIRY = """
            select e.*, coalesce(p.name, '') as product_name, coalesce(o.number, '') as order_number
            from market.enquiry e left join market.product p on p.id = e.product left join market.customer_order o on o.id = e.customer_order
            """;

    private final JdbcClient sql;
    private final Vault vault;

    EnquiryBook(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    UUID fresh() {
        return sql.sql("select uuidv7()").query(UUID.class).single();
    }

    /** @param product, @param order what it is about; null for neither */
    void insert(UUID id, UUID shop, @Nullable UUID product, @Nullable UUID order, String token, String name, PhoneNumber phone, byte[] phoneHash, String question, EnquiryState state, Instant at) {
        sql.sql("""
                insert into market.enquiry (id, shop, product, customer_order, token_hash, name_sealed, phone_sealed, phone_hash, question, state, asked_at)
                values (:id, :shop, :product, :order, :token, :name, :phone, :phoneHash, :question, :state, :at)
                """).param("id", id).param("shop", shop).param("product", product, java.sql.Types.OTHER).param("order", order, java.sql.Types.OTHER).param("token", vault.fingerprint(token))
                .param("name", vault.seal(name)).param("phone", vault.seal(phone.international())).param("phoneHash", phoneHash).param("question", question)
                .param("state", state.name()).param("at", Timestamp.from(at)).update();
    }

    /** Whether this shop has called a question with this number a nuisance. */
    boolean nuisance(UUID shop, byte[] phoneHash) {
        return sql.sql("select exists (select from market.enquiry where shop = :shop and phone_hash = :hash and state = 'ABUSE')").param("shop", shop).param("hash", phoneHash)
                .query(Boolean.class).single();
    }

    Optional<Enquiry> byToken(String token) {
        return sql.sql(ENQUIRY + "where e.token_hash = :hash").param("hash", vault.fingerprint(token)).query((row, _) -> enquiry(row)).optional();
    }

    Optional<Enquiry> find(UUID id) {
        return sql.sql(ENQUIRY + "where e.id = :id").param("id", id).query((row, _) -> enquiry(row)).optional();
    }

    /** Of nobody else until the transaction ends. */
    Optional<Enquiry> locked(UUID id) {
        return sql.sql(ENQUIRY + "where e.id = :id for update of e").param("id", id).query((row, _) -> enquiry(row)).optional();
    }

    /** About an order, in the order in which they were asked. */
    List<Enquiry> of(UUID order) {
        return sql.sql(ENQUIRY + "where e.customer_order = :order order by e.asked_at").param("order", order).query((row, _) -> enquiry(row)).list();
    }

    /** Of these businesses, those that wait first; @param page from 1 */
    Listed<Enquiry> list(List<UUID> businesses, String state, int page) {
        record Found(Enquiry enquiry, int all) {}
        if (businesses.isEmpty()) return new Listed<>(List.of(), 0);
        var rows = sql.sql("""
                select e.*, coalesce(p.name, '') as product_name, coalesce(o.number, '') as order_number, count(*) over () as found
                from market.enquiry e join market.shop s on s.id = e.shop left join market.product p on p.id = e.product left join market.customer_order o on o.id = e.customer_order
                where s.business in (:businesses) and (:state = '' and e.state <> 'ABUSE' or e.state = :state)
                order by e.state <> 'OPEN', e.asked_at desc, e.id limit :size offset :from
                """).param("businesses", businesses).param("state", state).param("size", Listed.PAGE).param("from", (page - 1) * Listed.PAGE)
                .query((row, _) -> new Found(enquiry(row), row.getInt("found"))).list();
        return new Listed<>(rows.stream().map(Found::enquiry).toList(), rows.isEmpty() ? 0 : rows.getFirst().all());
    }

    /** Questions of these businesses that wait for an answer. */
    int open(List<UUID> businesses) {
        if (businesses.isEmpty()) return 0;
        return sql.sql("select count(*) from market.enquiry e join market.shop s on s.id = e.shop where s.business in (:businesses) and e.state = 'OPEN'").param("businesses", businesses)
                .query(Integer.class).single();
    }

    private Enquiry enquiry(ResultSet row) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        return new Enquiry(row.getObject("id", UUID.class), row.getObject("shop", UUID.class), row.getString("product_name"), row.getString("order_number"),
                row.getObject("customer_order", UUID.class), vault.open(row.getBytes("name_sealed")), PhoneNumber.read(vault.open(row.getBytes("phone_sealed"))).orElse(null),
                row.getString("question"), row.getString("answer"), EnquiryState.valueOf(row.getString("state")), row.getTimestamp("asked_at").toInstant(),
                answered == null ? null : answered.toInstant());
    }

    /** @param answer empty to leave what stands */
    void move(UUID id, EnquiryState next, String answer, Instant at) {
        sql.sql("""
                update market.enquiry set state = :state, answer = case when :answer = '' then answer else :answer end,
                    answered_at = case when :answer = '' then answered_at else cast(:at as timestamptz) end, ended_at = case when :state = 'OPEN' then null else cast(:at as timestamptz) end where id = :id
                """).param("state", next.name()).param("answer", answer).param("at", Timestamp.from(at)).param("id", id).update();
    }

    /** Erases who asked, of questions that ended before then; how many. */
    int forget(Instant then, Instant now) {
        return sql.sql("update market.enquiry set name_sealed = :empty, phone_sealed = :empty, phone_hash = null, forgotten_at = :now where coalesce(ended_at, asked_at) <= :then and forgotten_at is null")
                .param("empty", vault.seal("")).param("now", Timestamp.from(now)).param("then", Timestamp.from(then)).update();
    }
}
