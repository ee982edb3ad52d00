package id.lapau.platform;

import id.lapau.testing.OfficeClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * The real jobs of a day on the demonstration's regency: workbooks checked, taken in, screened, a proposal prepared, approved
 * by somebody else and frozen. The process may be killed during each; both officers stay signed in and never repeat an order.
 */
final class OfficeDay implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PROGRAMME = "bpum-2020";
    private static final String AS_OF = "2020-10-22";

    private interface Order {
        void give(OfficeClient office, OfficeClient head) throws IOException, InterruptedException;
    }

    private static final List<Order> ORDERS = List.of((office, _) -> office.takeIn(), (office, _) -> office.screen(PROGRAMME, AS_OF),
            (office, _) -> office.prepare(PROGRAMME, AS_OF), (_, head) -> head.approve());

    private final Path home;
    private final Map<String, String> settings;
    private final OfficeClient office;
    private final OfficeClient head;
    private final List<Duration> took = new ArrayList<>();
    private OfficeProcess process;
    private StoredOffice stored;
    private Instant started;
    private int hits;

    OfficeDay(Path home) throws IOException, InterruptedException {
        this.home = home;
        int port = freePort();
        settings = Map.of("LAPAU_DEMO", "true", "SERVER_PORT", String.valueOf(port));
        office = new OfficeClient("http://localhost:" + port);
        head = new OfficeClient("http://localhost:" + port);
        start();
    }

    /** An office with the demonstration, its workbooks checked, closed again: any number of days can begin from copies of it. */
    static void morning(Path home) throws IOException, InterruptedException {
        var day = new OfficeDay(home);
        day.ended();
        day.office.close();
        day.head.close();
        day.stored.close();
        day.process.stopCleanly();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void start() throws IOException, InterruptedException {
        started = Instant.now();
        process = OfficeProcess.start(home, settings);
        process.awaitLine("Lapau siap");
        stored = StoredOffice.of(home);
    }

    void undisturbed() throws IOException, InterruptedException {
        begin();
        for (var order : ORDERS) {
            order.give(office, head);
            ended();
            took.add(stored.lastJob());
        }
    }

    private void begin() throws IOException, InterruptedException {
        ended();
        office.signIn("verifikator", "lapau-demo-2020");
        head.signIn("kepala", "lapau-demo-2020");
    }

    /** The same with several kills during each job, at moments that {@code chance} picks within what it took {@code undisturbed}. */
    void killed(int times, OfficeDay undisturbed, Random chance) throws IOException, InterruptedException {
        begin();
        for (int i = 0; i < ORDERS.size(); i++) {
            var order = ORDERS.get(i);
            long jobs = stored.jobs();
            var given = Thread.ofVirtual().start(() -> giveThoughKilled(order));
            await(() -> stored.jobs() > jobs);
            for (int kill = 0; kill < times && atWork(); kill++) {
                Thread.sleep(chance.nextLong(undisturbed.took.get(i).toMillis()));
                kill();
            }
            given.join();
            ended();
        }
    }

    private void giveThoughKilled(Order order) {
        try {
            order.give(office, head);
        } catch (IOException unanswered) {
            return;   // the order stands all the same
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill() throws IOException, InterruptedException {
        if (stored.hasOpenJobs()) hits++;
        stored.close();
        process.killAtOnce();
        start();
    }

    /** Waits until the job is done in this process; false when it has ended. */
    private boolean atWork() throws InterruptedException {
        await(() -> !stored.hasOpenJobs() || stored.isAtWorkSince(started));
        return stored.hasOpenJobs();
    }

    private void ended() throws InterruptedException {
        await(() -> !stored.hasOpenJobs());
    }

    private static void await(BooleanSupplier moment) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!moment.getAsBoolean()) {
            if (Instant.now().isAfter(end)) throw new AssertionError("it never came");
            Thread.sleep(2);
        }
    }

    StoredOffice stored() {
        return stored;
    }

    /** Each job in the order of the day. */
    List<Duration> took() {
        return took;
    }

    Path home() {
        return home;
    }

    /** Kills that came while a job was not done yet. */
    int hits() {
        return hits;
    }

    @Override public void close() throws InterruptedException {
        office.close();
        head.close();
        stored.close();
        process.killAtOnce();
    }
}
