package id.lapau.procurement.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/** A thief who has the application's role and the best SQL tries to bring in goods that nobody delivered and nobody gave. */
class StockAttackTest {

    private static final String THIEF = "thief_" + ProcessHandle.current().pid();
    private static StockGround stock;
    private static UUID item;
    private static UUID place;
    private static UUID lot;

    @BeforeAll static void ground() throws SQLException {
        stock = new StockGround(4);
        item = stock.ground.item();
        place = stock.ground.place();
        lot = stock.ground.lot(item, place, 100, stock.rina);
        try (var owner = DriverManager.getConnection(stock.owner.url(), stock.owner.user(), stock.owner.password()); var sql = owner.createStatement()) {
            sql.execute("create role " + THIEF + " login password 'thief' in role lapau_app");
        }
    }

    @AfterAll static void end() throws SQLException {
        stock.close();
        try (var owner = DriverManager.getConnection(stock.owner.url(), stock.owner.user(), stock.owner.password()); var sql = owner.createStatement()) {
            sql.execute("drop role " + THIEF);
        }
    }

    private static Connection thief() throws SQLException {
        return DriverManager.getConnection(stock.owner.url(), THIEF, "thief");
    }

    private static String filled(String attack) {
        return attack.replace(":lot", "'" + lot + "'").replace(":place", "'" + place + "'").replace(":item", "'" + item + "'").replace(":rina", "'" + stock.rina + "'").replace(":budi", "'" + stock.budi + "'");
    }

    private static List<Object> book() {
        return stock.app.sql("select (select sum(brought) from procurement.lot), (select count(*) from procurement.lot), (select count(*) from procurement.stock_entry), (select sum(quantity) from procurement.stock_balance)")
                .query((row, _) -> List.<Object>of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))).single();
    }

    /** Fails with a refusal of the database, and the books are as they were. */
    private static void refused(String attack) throws SQLException {
        var before = book();
        try (var connection = thief(); var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(filled(attack))).as(attack).isInstanceOf(SQLException.class).hasMessageNotContaining("syntax");
        }
        assertThat(book()).as(attack).isEqualTo(before);
        assertThat(stock.unsound()).isZero();
    }

    @ParameterizedTest @ValueSource(strings = {
        "insert into procurement.lot (number, item, donation, brought, arrived_at) values ('X', :item, uuidv7(), 5, now())",
        "update procurement.lot set brought = brought + 50",
        "update procurement.lot set given = 0, lost = 0",
        "delete from procurement.lot",
        "truncate procurement.lot cascade",
        "insert into procurement.stock_balance values (:lot, :place, 50)",
        "update procurement.stock_balance set quantity = quantity + 50",
        "delete from procurement.stock_balance",
        "truncate procurement.stock_balance",
        "insert into procurement.stock_entry (lot, kind, to_place, quantity, cause, by_id, by_name, at) values (:lot, 'COUNT_PLUS', :place, 50, uuidv7(), uuidv7(), 'x', now())",
        "insert into procurement.stock_entry (lot, kind, to_place, quantity, cause, by_id, by_name, at) values (:lot, 'IN_DELIVERY', :place, 50, uuidv7(), uuidv7(), 'x', now())",
        "update procurement.stock_entry set quantity = 500",
        "delete from procurement.stock_entry",
        "truncate procurement.stock_entry",
        "copy procurement.stock_balance from program 'echo'",
        "merge into procurement.stock_balance b using (select 1) s on true when matched then update set quantity = 500",
        "with x as (update procurement.stock_balance set quantity = 500 returning 1) select * from x",
        "select 1 from procurement.stock_balance for update",
        "lock table procurement.stock_balance in exclusive mode",
        "update procurement.donation set state = 'CONFIRMED', decided_by = :budi, decided_at = now()",
        "insert into procurement.donation (number, donor, letter_number, letter_date, received_on, item, place, quantity, condition, scan_sealed, scan_type, recorded_by, recorded_name, recorded_at, state, decided_by, decided_at) "
                + "values ('B', 'X', '1', now(), now(), :item, :place, 5, 'GOOD', '\\x01', 'image/png', :rina, 'R', now(), 'CONFIRMED', :budi, now())",
        "insert into procurement.donation (id, number, donor, letter_number, letter_date, received_on, item, place, quantity, condition, scan_sealed, scan_type, recorded_by, recorded_name, recorded_at) "
                + "values (uuidv7(), 'B', '', '', now(), now(), :item, :place, 5, 'GOOD', '', 'image/png', :rina, 'R', now())",
        "delete from procurement.donation",
        "update procurement.inspection set accepted = 500",
        "delete from procurement.inspection",
        "insert into procurement.distribution_pick select l.id, :lot, 5, 0 from procurement.distribution_line l limit 1; select 1/0",
        "update procurement.distribution_pick set back = 0, quantity = 500",
        "update procurement.distribution_line set quantity = 500, received = 0, back = 0",
        "update procurement.distribution set state = 'SENT', sent_at = now()",
        "insert into procurement.stock_count (number, place, state, opened_by, opened_name, opened_at) values ('H', :place, 'WAITING', :rina, 'R', now())",
        "update procurement.stock_count set state = 'WAITING'",
        "insert into procurement.stock_count_line (count, lot, expected, counted) values (uuidv7(), :lot, 0, 500)",
        "update procurement.stock_count_line set counted = 500"
    })
    void no_verb_of_sql_changes_a_book_of_the_stock(String attack) throws SQLException {
        refused(attack);
    }

    @ParameterizedTest @ValueSource(strings = {
        "select procurement.delivery_comes_in()", "select procurement.entry_counts()", "select procurement.lot_number(now())", "select procurement.keeps_stock(:rina)", "select nextval('procurement.lot_serial')",
        "create temp table inspection (id uuid, delivery_line uuid, accepted int, rejected int, inspected_by uuid, inspected_at timestamptz); create trigger t after insert on inspection for each row execute function procurement.delivery_comes_in()",
        "create temp table e (lot uuid, kind text, from_place uuid, to_place uuid, quantity int); create trigger t after insert on e for each row execute function procurement.entry_counts()",
        "create function procurement.mine() returns int language sql as 'select 1'",
        "create or replace function procurement.keeps_stock(account uuid) returns boolean language sql as 'select true'",
        "create table procurement.lot2 (like procurement.lot)",
        "create rule r as on insert to procurement.item do also insert into procurement.stock_balance select id, id, 5 from procurement.lot",
        "create trigger t before insert on procurement.inspection for each row execute function suppress_redundant_updates_trigger()",
        "alter function procurement.delivery_comes_in() security invoker",
        "grant all on procurement.stock_balance to public; insert into procurement.stock_balance values (:lot, :place, 50)"
    })
    void the_house_lends_its_functions_to_nobody_and_lets_nobody_build_others(String attack) throws SQLException {
        refused(attack);
    }

    @ParameterizedTest @ValueSource(strings = {
        "alter table procurement.inspection disable trigger all", "alter table procurement.stock_entry disable trigger counts", "drop trigger comes_in on procurement.inspection",
        "set session_replication_role = replica", "alter table procurement.stock_balance drop constraint stock_never_negative", "alter table procurement.lot disable row level security",
        "drop table procurement.stock_entry", "alter table procurement.lot owner to lapau_app", "set role lapau", "set session authorization lapau", "alter role lapau_app superuser", "do $$ begin execute 'set local role lapau'; end $$",
        "reset role; insert into procurement.stock_balance values (:lot, :place, 50)", "set role lapau_app; insert into procurement.stock_balance values (:lot, :place, 50)",
        "create extension dblink", "load 'auto_explain'", "copy (select 1) to program 'id'"
    })
    void no_trigger_is_put_to_sleep_and_no_other_role_put_on(String attack) throws SQLException {
        refused(attack);
    }

    @Test void an_inspection_of_an_order_that_does_not_fit_brings_in_nothing() throws SQLException {
        var g = stock.ground;
        var one = g.order(g.business(), item, place, 50);
        var other = g.order(g.business(), item, place, 50);
        forged(() -> g.inspect(g.delivered(one.order(), other.line(), 10), 10, 0, stock.rina));
        var ten = g.delivered(one, 10);
        forged(() -> g.inspect(ten, 11, 0, stock.rina));
        forged(() -> g.inspect(ten, 5, 6, stock.rina));
        forged(() -> g.inspect(g.delivered(one, 60), 51, 9, stock.rina));
        g.inspect(g.delivered(one, 30), 30, 0, stock.rina);
        forged(() -> g.inspect(g.delivered(one, 30), 21, 9, stock.rina));
        forged(() -> g.inspect(UUID.randomUUID(), 5, 0, stock.rina));
        var early = g.delivered(other, 10);
        stock.app.sql("update procurement.delivery set state = 'ANNOUNCED' where \"order\" = ?").param(other.order()).update();
        forged(() -> g.inspect(early, 10, 0, stock.rina));
        for (var change : List.of("purchase_order set business = (select business from procurement.share where id <> '" + other.share() + "' limit 1) where id = '" + other.order() + "'",
                "order_line set place = '" + g.place() + "' where id = '" + other.line() + "'", "order_line set item = '" + g.item() + "' where id = '" + other.line() + "'",
                "allocation set approved_at = null where id = '" + other.allocation() + "'", "purchase_order set state = 'CANCELLED' where id = '" + other.order() + "'",
                "order_line set released = 50 where id = '" + other.line() + "'")) afterChange(change, other.order(), early);
    }

    /** Does as the thief what makes the chain false, and inspects: one of the two is refused. */
    private static void afterChange(String change, UUID order, UUID deliveryLine) throws SQLException {
        try (var connection = thief(); var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("update procurement.delivery set state = 'ARRIVED' where \"order\" = '" + order + "'");
            assertThatThrownBy(() -> {
                assertThat(sql.executeUpdate("update procurement." + change)).as(change).isOne();
                sql.execute(inspection(deliveryLine, 10, 0));
            }).as(change).isInstanceOf(SQLException.class).hasMessageNotContaining("syntax");
            connection.rollback();
        }
    }

    private static void forged(ThrowingCallable attack) {
        var before = book();
        assertThatThrownBy(attack).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(book()).isEqualTo(before);
    }

    private static String inspection(UUID deliveryLine, int accepted, int rejected) {
        return "insert into procurement.inspection (delivery_line, accepted, rejected, reason, inspected_by, inspected_at) values ('%s', %d, %d, 'x', '%s', now())".formatted(deliveryLine, accepted, rejected, stock.rina);
    }

    @Test void nobody_writes_the_origin_of_a_lot_anew() throws SQLException {
        for (var table : List.of("delivery_line set quantity = quantity + 1", "delivery_line set lot = 'lain'", "order_line set item = '" + stock.ground.item() + "'", "share set business = '" + stock.ground.business() + "'",
                "purchase_order set business = '" + stock.ground.business() + "'", "delivery set \"order\" = '" + stock.ground.order(stock.ground.business(), item, place, 1).order() + "'")) refused("update procurement." + table);
        for (var table : List.of("delivery_line", "order_line", "share", "purchase_order", "delivery")) refused("delete from procurement." + table);
    }

    @Test void a_donation_counts_when_a_second_officer_of_the_office_confirms_it_and_only_once() {
        var donation = stock.donation(item, place, 40);
        assertThat(stock.decide(donation, true, stock.rina)).isEqualTo("SAME_PERSON");
        assertThat(stock.decide(donation, true, UUID.randomUUID())).isEqualTo("NOT_NOW");
        assertThat(stock.decide(donation, true, stock.ground.officer("AUDITOR"))).isEqualTo("NOT_NOW");
        assertThat(stock.decide(donation, true, stock.budi)).isEqualTo("DONE");
        assertThat(stock.decide(donation, true, stock.budi)).isEqualTo("NOT_NOW");
        assertThat(stock.app.sql("select brought from procurement.lot where donation = ?").param(donation).query(Integer.class).list()).containsExactly(40);
        var refused = stock.donation(item, place, 40);
        assertThat(stock.decide(refused, false, stock.rina)).isEqualTo("DONE");
        assertThat(stock.decide(refused, true, stock.budi)).isEqualTo("NOT_NOW");
        assertThat(stock.unsound()).isZero();
    }

    @Test void what_comes_back_or_is_found_again_was_there_before() {
        var here = stock.ground.place();
        var fresh = stock.ground.lot(item, here, 100, stock.rina);
        assertThat(stock.count(here, fresh, 1)).isEqualTo("BEYOND");
        assertThat(stock.count(here, fresh, -8)).isEqualTo("DONE");
        assertThat(stock.count(here, fresh, 9)).isEqualTo("BEYOND");
        assertThat(stock.count(here, fresh, 5)).isEqualTo("DONE");
        assertThat(stock.on(fresh, here)).isEqualTo(97);
        var distribution = stock.plan(here, item, 60);
        assertThat(stock.send(distribution)).isEqualTo("DONE");
        assertThat(stock.send(distribution)).isEqualTo("NOT_NOW");
        assertThat(stock.settle(distribution, 61, 0)).isEqualTo("WRONG");
        assertThat(stock.receive(distribution, 61)).isEqualTo("WRONG");
        assertThat(stock.receive(distribution, 50)).isEqualTo("DONE");
        assertThat(stock.settle(distribution, 11, 0)).isEqualTo("WRONG");
        assertThat(stock.settle(distribution, 7, 3)).isEqualTo("DONE");
        assertThat(stock.settle(distribution, 1, 0)).isEqualTo("WRONG");
        assertThat(stock.on(fresh, here)).isEqualTo(44);
        assertThat(stock.unsound()).isZero();
    }

    @Test void while_a_place_is_counted_nothing_leaves_it_but_deliveries_come_in() {
        var here = stock.ground.place();
        var counted = stock.ground.lot(item, here, 10, stock.rina);
        var distribution = stock.plan(here, item, 4);
        var count = stock.app.sql("select procurement.open_count(?, 'H-1', ?, 'Rina', now())").params(here, stock.rina).query(UUID.class).single();
        assertThat(stock.send(distribution)).isEqualTo("COUNTING");
        assertThat(stock.move(counted, here, place, 1)).isEqualTo("COUNTING");
        stock.ground.lot(item, here, 5, stock.rina);
        assertThat(stock.app.sql("select procurement.open_count(?, 'H-2', ?, 'Rina', now()) is null").params(here, stock.rina).query(Boolean.class).single()).isTrue();
        assertThat(stock.text("select procurement.enter_count(?, array[?::uuid], array[9], array[' '], ?, 'Rina', now())", count, counted, stock.rina)).isEqualTo("REASON");
        assertThat(stock.text("select procurement.enter_count(?, array[?::uuid], array[9], array['basah'], ?, 'Rina', now())", count, counted, stock.rina)).isEqualTo("DONE");
        assertThat(stock.text("select procurement.decide_count(?, true, '', ?, 'Rina', now())", count, stock.rina)).isEqualTo("SAME_PERSON");
        assertThat(stock.send(distribution)).isEqualTo("DONE");
        assertThat(stock.text("select procurement.decide_count(?, true, '', ?, 'Budi', now())", count, stock.budi)).isEqualTo("DONE");
        assertThat(stock.on(counted, here)).isEqualTo(5);
        assertThat(stock.unsound()).isZero();
    }
}
