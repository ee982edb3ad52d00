package id.lapau.procurement.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Many officers at one stock, and every order of what they may do: nothing goes below zero, no piece gets lost. */
class StockManyHandsTest {

    private static final int OFFICERS = 64;
    private static StockGround stock;

    @BeforeContainer static void ground() {
        stock = new StockGround(OFFICERS);
    }

    @AfterContainer static void end() {
        stock.close();
    }

    @Example void sixty_four_officers_at_once_give_out_what_is_there_and_not_one_piece_more() throws Exception {
        var item = stock.ground.item();
        var from = stock.ground.place();
        var to = stock.ground.place();
        var lots = List.of(stock.ground.lot(item, from, 70, stock.rina), stock.ground.lot(item, from, 45, stock.rina), stock.ground.lot(item, from, 85, stock.rina));
        var work = new ArrayList<Callable<List<String>>>();
        var together = new CyclicBarrier(OFFICERS);
        for (int i = 0; i < OFFICERS; i++) {
            int hand = i;
            work.add(() -> day(hand, item, from, to, lots, together));
        }
        var answers = new ArrayList<String>();
        try (var officers = Executors.newFixedThreadPool(OFFICERS)) {
            for (var done : officers.invokeAll(work)) answers.addAll(done.get());
        }
        assertThat(answers).containsOnly("DONE", "SHORT").contains("SHORT");
        assertThat(stock.unsound()).isZero();
        var sums = sums(item);
        assertThat(sums.get("brought")).isEqualTo(200);
        assertThat(sums.get("hand") + sums.get("given")).isEqualTo(200);
        assertThat(sums.get("given")).isPositive();
        assertThat(stock.send(stock.plan(from, item, stock.app.sql("select coalesce(sum(quantity), 0) + 1 from procurement.stock_balance where place = ?").param(from).query(Integer.class).single()))).isEqualTo("SHORT");
    }

    /** Gives out twice, moves to and fro, and has every fourth distribution come back. */
    private static List<String> day(int hand, UUID item, UUID from, UUID to, List<UUID> lots, CyclicBarrier together) throws Exception {
        var first = stock.plan(from, item, 3 + hand % 5);
        var second = stock.plan(hand % 2 == 0 ? from : to, item, 2);
        together.await();
        var answers = new ArrayList<String>();
        answers.add(stock.send(first));
        if (hand % 4 == 0 && answers.getFirst().equals("DONE")) answers.add(stock.settle(first, 3 + hand % 5, 0));
        answers.add(stock.move(lots.get(hand % 3), hand % 2 == 0 ? from : to, hand % 2 == 0 ? to : from, 2));
        answers.add(stock.send(second));
        return answers;
    }

    private static Map<String, Integer> sums(UUID item) {
        return stock.app.sql("""
                select sum(brought) as brought, sum(given) as given, (select sum(b.quantity) from procurement.stock_balance b join procurement.lot l on l.id = b.lot where l.item = :item) as hand
                from procurement.lot where item = :item
                """).param("item", item).query((row, _) -> Map.of("brought", row.getInt("brought"), "given", row.getInt("given"), "hand", row.getInt("hand"))).single();
    }

    private enum Deed { DELIVERED, GIVEN, SENT, RECEIVED, CAME_BACK, MOVED, COUNTED }

    private record Step(Deed deed, int which, int where, int pieces) {}

    @Provide Arbitrary<List<Step>> lives() {
        return Combinators.combine(Arbitraries.of(Deed.values()), Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 1), Arbitraries.integers().between(1, 30)).as(Step::new).list().ofMinSize(5).ofMaxSize(30);
    }

    /** What the stock should do, in a dozen lines: lots in their order, each with the pieces at two places. */
    private static final class Model {
        final List<UUID> lots = new ArrayList<>();
        final Map<UUID, int[]> hand = new HashMap<>();
        final Map<UUID, Integer> lost = new HashMap<>();
        final List<Sent> sent = new ArrayList<>();
        /** Lot and place, where it ever was: a count looks for it there. */
        final Set<String> been = new HashSet<>();

        private record Sent(UUID id, int where, int pieces, Map<UUID, Integer> taken, int[] received) {}

        void in(UUID lot, int where, int pieces) {
            lots.add(lot);
            hand.put(lot, new int[2]);
            hand.get(lot)[where] = pieces;
            lost.put(lot, 0);
            been.add(lot + " " + where);
        }

        boolean out(UUID id, int where, int pieces) {
            if (lots.stream().mapToInt(lot -> hand.get(lot)[where]).sum() < pieces) return false;
            var taken = new HashMap<UUID, Integer>();
            int open = pieces;
            for (var lot : lots) {
                int of = Math.min(open, hand.get(lot)[where]);
                if (of > 0) taken.put(lot, of);
                hand.get(lot)[where] -= of;
                open -= of;
            }
            sent.add(new Sent(id, where, pieces, taken, new int[] {-1}));
            return true;
        }

        void back(Sent of, int pieces) {
            int open = pieces;
            for (var lot : lots.reversed()) {
                int some = Math.min(open, of.taken().getOrDefault(lot, 0));
                hand.get(lot)[of.where()] += some;
                open -= some;
            }
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void whatever_officers_do_in_any_order_the_stock_is_what_a_simple_model_says(@ForAll("lives") List<Step> life) {
        var item = stock.ground.item();
        var places = new UUID[] {stock.ground.place(), stock.ground.place()};
        var model = new Model();
        for (var step : life) done(step, item, places, model);
        for (var lot : model.lots) for (int where = 0; where < 2; where++) assertThat(stock.on(lot, places[where])).isEqualTo(model.hand.get(lot)[where]);
        assertThat(stock.unsound()).isZero();
    }

    private static void done(Step step, UUID item, UUID[] places, Model model) {
        var lot = model.lots.isEmpty() ? null : model.lots.get(step.which() % model.lots.size());
        var sent = model.sent.isEmpty() ? null : model.sent.get(step.which() % model.sent.size());
        switch (step.deed()) {
            case DELIVERED -> model.in(stock.ground.lot(item, places[step.where()], step.pieces(), stock.rina), step.where(), step.pieces());
            case GIVEN -> given(step, item, places, model);
            case SENT -> {
                var plan = stock.plan(places[step.where()], item, step.pieces());
                assertThat(stock.send(plan)).isEqualTo(model.out(plan, step.where(), step.pieces()) ? "DONE" : "SHORT");
            }
            case RECEIVED -> { if (sent != null) received(step, sent); }
            case CAME_BACK -> { if (sent != null) cameBack(step, sent, model); }
            case MOVED -> { if (lot != null) moved(step, lot, places, model); }
            case COUNTED -> { if (lot != null) counted(step, lot, places, model); }
        }
    }

    private static void given(Step step, UUID item, UUID[] places, Model model) {
        var donation = stock.donation(item, places[step.where()], step.pieces());
        assertThat(stock.decide(donation, true, stock.budi)).isEqualTo("DONE");
        model.in(stock.app.sql("select id from procurement.lot where donation = ?").param(donation).query(UUID.class).single(), step.where(), step.pieces());
    }

    private static void received(Step step, Model.Sent sent) {
        int pieces = Math.min(step.pieces(), sent.pieces());
        assertThat(stock.receive(sent.id(), pieces)).isEqualTo(sent.received()[0] < 0 ? "DONE" : "NOT_NOW");
        if (sent.received()[0] < 0) sent.received()[0] = pieces;
    }

    private static void cameBack(Step step, Model.Sent sent, Model model) {
        if (sent.received()[0] < 0) {
            assertThat(stock.settle(sent.id(), sent.pieces(), 0)).isEqualTo("DONE");
            model.back(sent, sent.pieces());
            sent.received()[0] = Integer.MAX_VALUE;
        } else if (sent.received()[0] == Integer.MAX_VALUE) {
            assertThat(stock.settle(sent.id(), 1, 0)).isEqualTo("NOT_NOW");
        } else {
            int missing = sent.pieces() - sent.received()[0];
            assertThat(stock.settle(sent.id(), missing, 0)).isEqualTo("DONE");
            model.back(sent, missing);
            sent.received()[0] = sent.pieces();
        }
    }

    private static void moved(Step step, UUID lot, UUID[] places, Model model) {
        boolean there = model.hand.get(lot)[step.where()] >= step.pieces();
        assertThat(stock.move(lot, places[step.where()], places[1 - step.where()], step.pieces())).isEqualTo(there ? "DONE" : "SHORT");
        if (!there) return;
        model.hand.get(lot)[step.where()] -= step.pieces();
        model.hand.get(lot)[1 - step.where()] += step.pieces();
        model.been.add(lot + " " + (1 - step.where()));
    }

    private static void counted(Step step, UUID lot, UUID[] places, Model model) {
        int here = model.hand.get(lot)[step.where()];
        boolean listed = here > 0 || model.lost.get(lot) > 0 && model.been.contains(lot + " " + step.where());
        int difference = listed ? Math.max(-here, step.pieces() - 15) : 0;
        boolean beyond = difference > model.lost.get(lot);
        var answer = stock.count(places[step.where()], lot, difference);
        assertThat(answer).isEqualTo(beyond ? "BEYOND" : answer.equals("WRONG") ? "WRONG" : "DONE");
        if (beyond || !answer.equals("DONE")) return;
        model.hand.get(lot)[step.where()] += difference;
        model.lost.merge(lot, -difference, Integer::sum);
    }
}
