package id.lapau.procurement.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A process that books goods in and out is killed with -9 at random moments, and another does what was not told to be done, as officers do who press the button again:
 * nothing that was told is lost, nothing is booked twice, every piece is somewhere.
 */
class StockCrashTest {

    private static final int KILLS = Integer.getInteger("lapau.stock-kills", 6);
    private static final int EACH = 400;
    private static final Random CHANCE = new Random(Long.getLong("lapau.kills.seed", 2020));

    private final Map<String, List<String>> told = new HashMap<>();
    private StockGround stock;

    @Test void a_booking_is_whole_or_not_at_all_however_often_whoever_books_is_killed() throws Exception {
        try (var ground = new StockGround(8)) {
            stock = ground;
            var work = work();
            var open = new ArrayList<>(work);
            for (int kill = 0; kill < KILLS && !open.isEmpty(); kill++) {
                run(open, 20 + CHANCE.nextInt(EACH / 4));
                open.removeIf(told::containsKey);
            }
            int left = open.size();
            assertThat(left).as("killed in the middle of it").isPositive();
            run(open, Integer.MAX_VALUE);
            assertThat(told.keySet()).containsAll(work);
            assertThat(told.values().stream().flatMap(List::stream).distinct()).as("booked, not there, or booked before").isSubsetOf("DONE", "SHORT", "NOT_NOW");
            sound(work);
        }
    }

    /** Donations and deliveries that wait to be confirmed and inspected, and distributions that take what is there, mixed. */
    private List<String> work() {
        var item = stock.ground.item();
        var place = stock.ground.place();
        stock.ground.lot(item, place, 2_000, stock.rina);
        var order = stock.ground.order(stock.ground.business(), item, place, EACH * 7);
        var work = new ArrayList<String>();
        for (int i = 0; i < EACH; i++) {
            work.add("D " + stock.donation(item, place, 3));
            work.add("I " + stock.ground.delivered(order, 7));
            work.add("S " + stock.plan(place, item, 11));
        }
        Collections.shuffle(work, CHANCE);
        return work;
    }

    /** Lets a process work until it has told of so many bookings, kills it, and waits until the database has noticed. */
    private void run(List<String> open, int until) throws IOException, InterruptedException {
        var url = stock.owner.url() + (stock.owner.url().contains("?") ? "&" : "?") + "ApplicationName=lapau-booker";
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp", System.getProperty("java.class.path"), StockBooker.class.getName(), url, stock.owner.user(),
                stock.owner.password(), stock.rina.toString(), stock.budi.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)); var in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
            open.forEach(in::println);
            in.println();
            int heard = 0;
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (hear(line) && ++heard == until) process.toHandle().destroyForcibly();
            }
        } finally {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
        gone();
    }

    /** False for what the process says besides. */
    private boolean hear(String line) {
        if (!line.matches("[DIS] [0-9a-f-]{36} .*")) return false;
        told.computeIfAbsent(line.substring(0, 38), _ -> new ArrayList<>()).add(line.substring(39));
        return true;
    }

    private void gone() throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (stock.app.sql("select count(*) from pg_stat_activity where application_name = 'lapau-booker'").query(Integer.class).single() > 0) {
            assertThat(Instant.now()).as("its connections end").isBefore(end);
            Thread.sleep(5);
        }
    }

    private void sound(List<String> work) {
        assertThat(stock.unsound()).isZero();
        var donated = ids("select donation from procurement.lot where donation is not null and brought = 3");
        var inspected = ids("select i.delivery_line from procurement.lot l join procurement.inspection i on i.id = l.inspection where l.brought = 7");
        var sent = ids("select l.distribution from procurement.distribution_line l join procurement.distribution_pick p on p.line = l.id group by l.id having sum(p.quantity) = 11");
        assertThat(stock.app.sql("select count(*) from procurement.lot").query(Integer.class).single()).as("one lot each, and the first").isEqualTo(2 * EACH + 1);
        int taken = stock.app.sql("select coalesce(sum(quantity), 0) from procurement.distribution_pick").query(Integer.class).single();
        assertThat(taken).as("each sent once").isEqualTo(11 * sent.size());
        for (var task : work) {
            var id = UUID.fromString(task.substring(2));
            var there = switch (task.charAt(0)) { case 'D' -> donated; case 'S' -> sent; default -> inspected; };
            if (told.get(task).contains("SHORT")) assertThat(there).as(task).doesNotContain(id);
            else assertThat(there).as(task).contains(id);
        }
    }

    private Set<UUID> ids(String query) {
        var list = stock.app.sql(query).query(UUID.class).list();
        var set = new HashSet<>(list);
        assertThat(set).as("none twice").hasSameSizeAs(list);
        return set;
    }
}
