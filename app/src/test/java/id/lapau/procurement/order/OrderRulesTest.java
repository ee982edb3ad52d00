package id.lapau.procurement.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.identity.Role;
import id.lapau.kernel.OfficeTime;
import id.lapau.testing.LapauTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@LapauTest
@RecordApplicationEvents
class OrderRulesTest {

    private static int used = 0;

    @Autowired ApplicationContext house;
    @Autowired AnswerOrder answer;
    @Autowired Deliver deliver;
    @Autowired Inspect inspect;
    @Autowired GiveBack giveBack;
    @Autowired HandOverOrder handOver;
    @Autowired PayBill pay;
    @Autowired IssueOrders issue;
    @Autowired JdbcClient sql;
    @Autowired Clock clock;
    @Autowired ApplicationEvents events;

    private OrderSteps steps;

    @BeforeEach void an_office() {
        steps = new OrderSteps(house);
    }

    private List<UUID> makers(int count) {
        used += count;
        return steps.ground.makers(used - count, count);
    }

    private UUID order(int pieces) {
        return steps.ordered(Map.of(makers(1).getFirst(), pieces)).getFirst();
    }

    private Order now(UUID id) {
        return steps.orders.find(id).orElseThrow();
    }

    private static String refused(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var problem) ? problem : "";
    }

    private static UUID done(Outcome outcome) {
        return outcome instanceof Outcome.Done(var id) ? id : org.assertj.core.api.Assertions.fail("refused: " + outcome);
    }

    @Test void a_package_is_done_when_all_of_it_is_accepted_and_paid_and_not_before() {
        var order = order(20);
        var pack = steps.orders.find(order).orElseThrow().packageId();
        steps.delivered(order, 20, 20);
        steps.handedOver(order);
        assertThat(sql.sql("select state from procurement.package where id = ?").param(pack).query(String.class).single()).isEqualTo("ORDERED");
        assertThat(steps.bills.find(order).orElseThrow().state()).isEqualTo(BillState.DUE);
        steps.payment(order);
        assertThat(sql.sql("select state from procurement.package where id = ?").param(pack).query(String.class).single()).isEqualTo("DONE");
    }

    @Test void each_maker_of_an_allocation_gets_one_order_and_a_message_and_never_a_second_one() {
        var makers = makers(3);
        var orders = steps.ordered(Map.of(makers.get(0), 100, makers.get(1), 200, makers.get(2), 300));
        assertThat(orders).hasSize(3).allSatisfy(id -> assertThat(now(id).number()).matches("SP/20\\d\\d/\\d{4}"));
        assertThat(orders.stream().mapToInt(id -> now(id).sum(OrderLine::quantity)).sum()).isEqualTo(600);
        assertThat(now(orders.getFirst()).letter()).isEqualTo("RECEIPT");
        var allocation = sql.sql("select allocation from procurement.purchase_order where id = :id").param("id", orders.getFirst()).query(UUID.class).single();
        assertThat(issue.issue(allocation, steps.verifier.actor())).isEmpty();
        assertThat(sql.sql("select count(*) from outbox.message where cause like 'order.text-issued/%' and subject_id in (:ids)").param("ids", orders.stream().map(UUID::toString).toList())
                .query(Integer.class).single()).isEqualTo(3);
        assertThat(sql.sql("select state from procurement.package where id = :id").param("id", now(orders.getFirst()).packageId()).query(String.class).single()).isEqualTo("ORDERED");
    }

    @Test void more_than_ordered_is_refused_by_the_desk_and_by_the_database() {
        var id = order(100);
        assertThat(refused(steps.announced(id, 101))).isEqualTo("order.problem.too-many");
        done(steps.announced(id, 60));
        assertThat(refused(steps.announced(id, 41))).isEqualTo("order.problem.too-many");
        var delivery = done(steps.announced(id, 40));
        assertThatThrownBy(() -> sql.sql("insert into procurement.delivery_line (delivery, order_line, quantity) values (:delivery, :line, 1)").param("delivery", delivery)
                .param("line", now(id).lines().getFirst().id()).update()).isInstanceOf(DataAccessException.class).hasMessageContaining("more is delivered than ordered");
        assertThatThrownBy(() -> sql.sql("update procurement.delivery_line set quantity = 41 where delivery = :delivery").param("delivery", delivery).update())
                .hasMessageContaining("more is delivered than ordered");
        assertThat(now(id).state()).isEqualTo(OrderState.CONFIRMED);
    }

    @Test void what_is_rejected_comes_again_within_the_order_and_an_inspection_stays() {
        var id = order(100);
        var first = steps.delivered(id, 100, 70);
        assertThat(events.stream(LinesInspected.class)).containsExactly(new LinesInspected(first));
        assertThat(now(id).state()).isEqualTo(OrderState.PARTLY_DELIVERED);
        assertThat(now(id).lines().getFirst()).extracting(OrderLine::accepted, OrderLine::rejected, OrderLine::open).containsExactly(70, 30, 30);
        assertThat(refused(steps.announced(id, 31))).isEqualTo("order.problem.too-many");
        steps.delivered(id, 30, 30);
        assertThat(now(id).state()).isEqualTo(OrderState.DELIVERED);
        assertThatThrownBy(() -> sql.sql("update procurement.inspection set accepted = accepted").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("delete from procurement.inspection").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("update procurement.delivery_line set quantity = 1 where delivery = :first").param("first", first).update()).isInstanceOf(DataAccessException.class);
    }

    @Test void all_pieces_of_a_lot_are_judged_with_a_reason_for_each_rejection_and_by_nobody_who_spoke_for_the_maker() {
        var id = order(50);
        var delivery = done(steps.announced(id, 50));
        assertThat(refused(steps.inspected(delivery, 50, steps.head))).isEqualTo("order.problem.not-now");
        done(deliver.arrive(delivery, Map.of(), OfficeTime.today(clock), steps.head));
        assertThat(refused(steps.inspected(delivery, 50, steps.verifier))).isEqualTo("order.problem.same-person");
        var parcel = steps.deliveries.find(delivery).orElseThrow().parcels().getFirst().id();
        assertThat(refused(inspect.inspect(delivery, Map.of(), steps.head))).isEqualTo("order.problem.count");
        assertThat(refused(inspect.inspect(delivery, Map.of(parcel, new Inspect.Found(51, null, "", null)), steps.head))).isEqualTo("order.problem.count");
        assertThat(refused(inspect.inspect(delivery, Map.of(parcel, new Inspect.Found(49, null, "", null)), steps.head))).isEqualTo("order.problem.fault");
        assertThat(refused(inspect.inspect(delivery, Map.of(parcel, new Inspect.Found(49, Fault.DIRT, " ", null)), steps.head))).isEqualTo("order.problem.words");
        assertThatThrownBy(() -> finding(parcel, 49, 0, "", steps.head.id())).hasMessageContaining("accepted and rejected are not what was delivered");
        assertThatThrownBy(() -> finding(parcel, 50, 0, "", steps.verifier.id())).hasMessageContaining("does not inspect");
        done(steps.inspected(delivery, 50, steps.head));
        assertThat(refused(steps.inspected(delivery, 50, steps.head))).isEqualTo("order.problem.not-now");
    }

    private void finding(UUID parcel, int accepted, int rejected, String reason, UUID by) {
        sql.sql("insert into procurement.inspection (delivery_line, accepted, rejected, reason, inspected_by, inspected_at) values (:parcel, :accepted, :rejected, :reason, :by, now())")
                .param("parcel", parcel).param("accepted", accepted).param("rejected", rejected).param("reason", reason).param("by", by).update();
    }

    @Test void a_lot_that_did_not_come_is_open_again() {
        var id = order(80);
        var delivery = done(steps.announced(id, 80));
        var parcel = steps.deliveries.find(delivery).orElseThrow().parcels().getFirst().id();
        assertThat(refused(deliver.arrive(delivery, Map.of(parcel, 0), OfficeTime.today(clock), steps.head))).isEqualTo("order.problem.nothing");
        assertThat(refused(deliver.arrive(delivery, Map.of(parcel, 81), OfficeTime.today(clock), steps.head))).isEqualTo("order.problem.too-many");
        assertThat(refused(deliver.arrive(delivery, Map.of(), OfficeTime.today(clock).plusDays(1), steps.head))).isEqualTo("order.problem.day");
        done(deliver.arrive(delivery, Map.of(parcel, 75), OfficeTime.today(clock), steps.head));
        assertThat(now(id).lines().getFirst()).extracting(OrderLine::waiting, OrderLine::open).containsExactly(75, 5);
        done(deliver.cancel(delivery, "tertukar", steps.head));
        assertThat(now(id).lines().getFirst().open()).isEqualTo(80);
    }

    @Test void late_pieces_count_by_line_and_in_the_record_that_allocation_reads() {
        var maker = makers(1).getFirst();
        var onTime = steps.ordered(Map.of(maker, 40), 5_000, 0).getFirst();
        var late = steps.ordered(Map.of(maker, 60), 5_000, -3).getFirst();
        steps.delivered(onTime, 40, 40);
        steps.delivered(late, 60, 50);
        assertThat(now(onTime).lines().getFirst()).extracting(OrderLine::late, OrderLine::daysLate).containsExactly(0, 0);
        assertThat(now(late).lines().getFirst()).extracting(OrderLine::late, OrderLine::daysLate).containsExactly(50, 3);
        assertThat(now(late).overdue(OfficeTime.today(clock))).isTrue();
        assertThat(sql.sql("select ordered || ' ' || accepted || ' ' || rejected || ' ' || late from procurement.maker_record where business = :id").param("id", maker).query(String.class).single())
                .isEqualTo("100 90 10 50");
    }

    @Test void what_a_maker_gives_back_is_released_once_and_told_to_those_who_share_out_again() {
        var id = order(100);
        var line = now(id).lines().getFirst().id();
        steps.delivered(id, 60, 60);
        assertThat(refused(giveBack.ask(id, line, 41, "sakit"))).isEqualTo("order.problem.release-count");
        var release = done(giveBack.ask(id, line, 30, "sakit"));
        assertThat(refused(giveBack.ask(id, line, 10, "sakit"))).isEqualTo("order.problem.asked");
        assertThat(refused(giveBack.decide(release, false, " ", steps.head))).isEqualTo("order.problem.reason");
        done(giveBack.decide(release, true, "", steps.head));
        assertThat(refused(giveBack.decide(release, true, "", steps.head))).isEqualTo("order.problem.not-now");
        assertThat(events.stream(LinesReleased.class)).containsExactly(new LinesReleased(now(id).packageId(), now(id).lines().getFirst().packageLine(), 30));
        assertThat(refused(giveBack.takeBack(id, line, 10, "tidak dikirim", false, steps.head))).isEqualTo("order.problem.before-deadline");
        done(giveBack.takeBack(id, line, 10, "kata pemilik tidak sanggup", true, steps.head));
        assertThat(now(id).state()).isEqualTo(OrderState.DELIVERED);
        assertThatThrownBy(() -> sql.sql("update procurement.order_line set released = 41 where id = :id").param("id", line).update()).hasMessageContaining("is not released");
        assertThatThrownBy(() -> sql.sql("update procurement.order_line set released = 0 where id = :id").param("id", line).update()).hasMessageContaining("not changed");
        assertThatThrownBy(() -> sql.sql("update procurement.order_line set price = 9 where id = :id").param("id", line).update()).hasMessageContaining("not changed");
    }

    @Test void an_order_given_back_whole_is_cancelled_and_the_office_takes_back_what_is_late() {
        var whole = order(10);
        done(giveBack.takeBack(whole, now(whole).lines().getFirst().id(), 10, "pemilik pindah", true, steps.head));
        assertThat(now(whole).state()).isEqualTo(OrderState.CANCELLED);
        var late = steps.ordered(Map.of(makers(1).getFirst(), 10), 5_000, -1).getFirst();
        done(giveBack.takeBack(late, now(late).lines().getFirst().id(), 10, "lewat batas", false, steps.head));
        assertThat(now(late).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test void of_sixty_four_payments_at_once_one_succeeds() throws Exception {
        var id = order(100);
        steps.delivered(id, 100, 100);
        steps.handedOver(id);
        done(pay.prepare(id, 0, steps.verifier));
        var outcomes = atOnce(64, () -> pay.approve(id, "SP2D 1", OfficeTime.today(clock), steps.head));
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().map(OrderRulesTest::refused).filter(problem -> !problem.isEmpty())).hasSize(63).containsOnly("order.problem.not-now");
        assertThat(sql.sql("select paid from procurement.bill_now where \"order\" = :id").param("id", id).query(Long.class).single()).isEqualTo(500_000);
        assertThat(events.stream(OrderPaid.class)).hasSize(1);
        assertThat(now(id).state()).isEqualTo(OrderState.PAID);
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = new ArrayList<T>();
            for (var each : pool.invokeAll(java.util.Collections.nCopies(times, work))) outcomes.add(each.get());
            return outcomes;
        }
    }

    @Test void the_database_itself_refuses_a_second_payment_another_amount_and_the_same_two_eyes() {
        var id = order(100);
        steps.delivered(id, 100, 100);
        steps.handedOver(id);
        assertThatThrownBy(() -> entry(id, 2, "DUE", "PAID", 0, steps.head.id())).isInstanceOf(DataAccessException.class);
        done(pay.prepare(id, 0, steps.verifier));
        assertThatThrownBy(() -> entry(id, 3, "PREPARED", "PAID", 0, steps.verifier.id())).hasMessageContaining("does not approve");
        assertThatThrownBy(() -> entry(id, 3, "PREPARED", "PAID", 1, steps.head.id())).hasMessageContaining("not what was prepared");
        assertThatThrownBy(() -> entry(id, 4, "PREPARED", "PAID", 0, steps.head.id())).isInstanceOf(DataAccessException.class);
        entry(id, 3, "PREPARED", "PAID", 0, steps.head.id());
        assertThatThrownBy(() -> entry(id, 3, "PREPARED", "PAID", 0, steps.head.id())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> entry(id, 4, "PREPARED", "PAID", 0, steps.head.id())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> entry(id, 4, "PAID", "PAID", 0, steps.head.id())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("delete from procurement.bill_entry").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("update procurement.handover set gross = 1").update()).isInstanceOf(DataAccessException.class);
    }

    private void entry(UUID order, int number, String from, String to, long tax, UUID by) {
        var rule = sql.sql("select rule from procurement.bill_now where \"order\" = :id").param("id", order).query(java.time.LocalDate.class).optional();
        sql.sql("""
                insert into procurement.bill_entry ("order", number, from_state, to_state, gross, tax, net, turnover, rule, proof, value_date, by_id, by_name, at)
                values (:order, :number, :from, :to, 500000, :tax, 500000 - :tax, 0, :rule, 'SP2D', :day, :by, 'X', now())
                """).param("order", order).param("number", number).param("from", from).param("to", to).param("tax", tax).param("rule", rule.orElse(java.time.LocalDate.of(2022, 1, 1)))
                .param("day", OfficeTime.today(clock)).param("by", by).update();
    }

    @Test void who_prepares_does_not_approve_and_a_return_is_a_counter_entry_after_which_it_is_paid_anew() {
        var id = order(100);
        steps.delivered(id, 100, 100);
        assertThat(refused(pay.prepare(id, 0, steps.verifier))).isEqualTo("order.problem.not-now");
        steps.handedOver(id);
        done(pay.prepare(id, 0, steps.head));
        assertThat(refused(pay.approve(id, "SP2D", OfficeTime.today(clock), steps.head))).isEqualTo("order.problem.four-eyes");
        assertThat(refused(pay.approve(id, "SP2D", OfficeTime.today(clock), steps.verifier))).isEqualTo("order.problem.not-now");
        done(pay.withdraw(id, "salah", steps.head));
        done(pay.prepare(id, 0, steps.verifier));
        assertThat(refused(pay.approve(id, " ", OfficeTime.today(clock), steps.head))).isEqualTo("order.problem.proof");
        assertThat(refused(pay.approve(id, "SP2D", OfficeTime.today(clock).plusDays(1), steps.head))).isEqualTo("order.problem.day");
        done(pay.approve(id, "SP2D 2", OfficeTime.today(clock), steps.head));
        assertThat(refused(pay.prepare(id, 0, steps.verifier))).isEqualTo("order.problem.not-now");
        done(pay.returned(id, "rekening tutup", steps.head));
        assertThat(steps.bills.find(id).orElseThrow()).extracting(Bill::paid, Bill::state).containsExactly(0L, BillState.RETURNED);
        assertThat(now(id).state()).isEqualTo(OrderState.DUE);
        done(pay.prepare(id, 0, steps.verifier));
        done(pay.approve(id, "SP2D 3", OfficeTime.today(clock), steps.head));
        assertThat(steps.bills.find(id).orElseThrow().paid()).isEqualTo(500_000);
    }

    @Test void the_500_million_of_a_year_are_counted_over_all_bills_of_the_owner() {
        var maker = makers(1).getFirst();
        var first = steps.ordered(Map.of(maker, 60_000)).getFirst();
        var second = steps.ordered(Map.of(maker, 60_000)).getFirst();
        for (var id : List.of(first, second)) {
            steps.delivered(id, 60_000, 60_000);
            steps.handedOver(id);
        }
        done(pay.prepare(first, 0, steps.verifier));
        done(pay.prepare(second, 0, steps.verifier));
        assertThat(steps.bills.find(first).orElseThrow().tax()).isZero();
        assertThat(steps.bills.find(second).orElseThrow()).extracting(Bill::turnover, Bill::tax, Bill::net).containsExactly(300_000_000L, 500_000L, 299_500_000L);
        done(pay.withdraw(first, "dibagi lagi", steps.verifier));
        assertThat(refused(pay.approve(second, "SP2D", OfficeTime.today(clock), steps.head))).isEqualTo("order.problem.reckon-anew");
        done(pay.prepare(first, 250_000_000, steps.verifier));
        assertThat(steps.bills.find(first).orElseThrow()).extracting(Bill::turnover, Bill::tax).containsExactly(550_000_000L, 1_500_000L);
    }

    @Test void nobody_without_the_right_moves_an_order() {
        var auditor = new id.lapau.identity.Officer(UUID.randomUUID(), "Audi", Role.AUDITOR, null);
        var id = order(10);
        assertThat(refused(answer.confirm(id, auditor))).isEqualTo("order.problem.not-now");
        assertThat(refused(handOver.write(id, auditor))).isEqualTo("order.problem.not-now");
        assertThat(refused(deliver.announce(id, List.of(new Deliver.Lot(now(id).lines().getFirst().id(), "", 1)), "", auditor))).isEqualTo("order.problem.not-now");
    }

    @Test void the_table_of_bills_in_the_database_is_the_table_in_the_code() {
        var check = sql.sql("select pg_get_constraintdef(oid) from pg_constraint where conname = 'bill_steps'").query(String.class).single();
        for (var from : BillState.values())
            for (var to : BillState.values())
                assertThat(check.replaceAll("::text|[()\\s]|ROW", "").contains("'" + from + "','" + to + "'") || check.matches("(?s).*" + from + "'::text.{0,30}to_state = '" + to + "'.*"))
                        .as("%s → %s in %s", from, to, check).isEqualTo(from.mayBecome(to));
    }
}
