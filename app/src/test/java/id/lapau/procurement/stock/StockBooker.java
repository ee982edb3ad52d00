package id.lapau.procurement.stock;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process of its own that books goods in and out with eight hands, tells each booking once it is committed, and is there to be killed. */
final class StockBooker {

    private static final int HANDS = 8;

    private final JdbcClient app;
    private final UUID officer;
    private final UUID second;

    private StockBooker(JdbcClient app, UUID officer, UUID second) {
        this.app = app;
        this.officer = officer;
        this.second = second;
    }

    /** @param arguments address of the database, its user, its password, two officers; what is to be done comes line by line on the standard input */
    public static void main(String[] arguments) throws IOException {
        try (var pool = new HikariDataSource(); var hands = Executors.newFixedThreadPool(HANDS); var in = new BufferedReader(new InputStreamReader(System.in))) {
            pool.setJdbcUrl(arguments[0]);
            pool.setUsername(arguments[1]);
            pool.setPassword(arguments[2]);
            pool.setConnectionInitSql("set role lapau_app");
            pool.setMaximumPoolSize(HANDS);
            var booker = new StockBooker(JdbcClient.create(pool), UUID.fromString(arguments[3]), UUID.fromString(arguments[4]));
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                var task = line;
                hands.submit(() -> tell(task, booker.book(task)));
            }
        }
    }

    private static synchronized void tell(String task, String answer) {
        System.out.println(task + " " + answer);
        System.out.flush();
    }

    /** A sort and an identifier: D a donation that is confirmed, I a line of a delivery that is accepted whole, S a distribution that is sent. */
    private String book(String task) {
        var id = UUID.fromString(task.substring(2));
        try {
            return switch (task.charAt(0)) {
                case 'D' -> app.sql("select procurement.decide_donation(?, true, ?, '', now())").params(id, second).query(String.class).single();
                case 'S' -> app.sql("select procurement.send_distribution(?, ?, 'Rina', now())").params(id, officer).query(String.class).single();
                default -> app.sql("insert into procurement.inspection (delivery_line, accepted, rejected, reason, inspected_by, inspected_at) select id, quantity, 0, '', ?, now() from procurement.delivery_line where id = ? returning 'DONE'")
                        .params(officer, id).query(String.class).single();
            };
        } catch (DataAccessException e) {
            return e.getMessage() != null && e.getMessage().contains("inspection_delivery_line_key") ? "NOT_NOW" : "FAILED " + e.getMessage();
        }
    }
}
