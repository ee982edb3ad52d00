package id.lapau.platform;

import id.lapau.LapauApplication;
import id.lapau.kernel.EmailAddress;
import id.lapau.outbox.Channel;
import id.lapau.outbox.Message;
import id.lapau.outbox.Outbox;
import id.lapau.outbox.Recipient;
import id.lapau.wording.TextKind;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lapau that writes e-mails at its first start and tells what became of them. */
@Configuration(proxyBeanMethods = false)
class MailingOffice {

    static final int LETTERS = 400;
    private static final TextKind TEXT = new TextKind("batch.text-proposed", TextKind.Group.MESSAGE, List.of(), false);

    public static void main(String[] args) {
        var office = new SpringApplication(LapauApplication.class, MailingOffice.class);
        office.setDefaultProperties(Map.of("server.port", "0", "lapau.demo", "false"));
        office.run(args);
    }

    @Bean
    ApplicationRunner letters(Outbox outbox, TransactionTemplate transaction, JdbcClient jdbc) {
        return (ApplicationArguments asked) -> {
            if (!asked.containsOption("letters")) return;   // every test context finds this office
            transaction.executeWithoutResult(_ -> {
                for (int n = 0; n < LETTERS; n++) outbox.send(letter(n));
            });
            Thread.ofPlatform().daemon().start(() -> report(jdbc));
        };
    }

    private static Message letter(int n) {
        return new Message("letter/" + n, Channel.EMAIL, new Recipient("Orang " + n, new Recipient.Email(new EmailAddress("orang" + n + "@contoh.id"))), TEXT,
                Map.of("nama", "Orang", "usaha", "Warung", "program", "BPUM", "nomor", "1", "tanggal", "hari ini", "kantor", "Dinas"), new Message.About("", "test", "t"));
    }

    private static void report(JdbcClient jdbc) {
        try {
            while (jdbc.sql("select count(*) from outbox.message where state in ('WAITING', 'SENDING')").query(Integer.class).single() > 0) Thread.sleep(100);
            var sent = jdbc.sql("select coalesce(string_agg('<' || id || '@lapau>', ','), '') from outbox.message where state = 'SENT'").query(String.class).single();
            var unsure = jdbc.sql("select coalesce(string_agg('<' || id || '@lapau>', ','), '') from outbox.message where problem = 'UNSURE'").query(String.class).single();
            System.out.println("report: sent " + sent + " unsure " + unsure + "; end of report");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
