package id.lapau.grants.intake;

import id.lapau.grants.DemoRegency;
import id.lapau.identity.DemoUsers;
import id.lapau.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The 52 workbooks of the invented regency, handed in and waiting to be taken in. */
@Repository
@Order(30)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoWorkbooks implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWorkbooks.class);

    private final HandInFiles handIn;
    private final DemoUsers users;
    private final DemoRegency regency;
    private final JdbcClient jdbc;

    DemoWorkbooks(HandInFiles handIn, DemoUsers users, DemoRegency regency, JdbcClient jdbc) {
        this.handIn = handIn;
        this.users = users;
        this.regency = regency;
        this.jdbc = jdbc;
    }

    @Override public void run(ApplicationArguments arguments) throws IOException {
        if (jdbc.sql("select exists (select from grants.intake)").query(Boolean.class).single()) return;
        var officer = users.createIfAbsent("verifikator", "Vera Verifikator", Role.VERIFIER, null, "");
        var files = new ArrayList<HandInFiles.File>();
        try (var books = Files.list(regency.folder().resolve("workbooks"))) {
            for (var book : books.sorted().toList()) files.add(new HandInFiles.File(book.getFileName().toString(), Files.readAllBytes(book)));
        }
        LOG.info("Demo data, once: handing in {} workbooks …", files.size());
        var outcome = handIn.handIn(new HandInFiles.Command("bpum-2020", "Data percobaan 52 nagari", files, officer));
        if (!(outcome instanceof HandInFiles.Outcome.HandedIn)) throw new IllegalStateException("the workbooks of the demonstration were not taken: " + outcome);
    }
}
