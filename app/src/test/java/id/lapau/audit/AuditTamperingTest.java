package id.lapau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.audit.Audit.Entry;
import id.lapau.audit.Audit.Subject;
import id.lapau.audit.AuditVerifier.Fault;
import id.lapau.audit.AuditVerifier.Verdict;
import id.lapau.audit.AuditVerifier.Verdict.Broken;
import id.lapau.audit.AuditVerifier.Verdict.Intact;
import id.lapau.kernel.Actor;
import id.lapau.platform.Vault;
import id.lapau.testing.TestDatabase;
import java.time.Clock;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The owner of the database may do anything to it, but has not the key of the house: whatever he does is noticed. */
class AuditTamperingTest {

    private final Vault vault = Vault.under(new byte[32]);
    private final DataSource database = database();
    private final JdbcTemplate owner = new JdbcTemplate(database);
    private final Audit audit = book(vault);

    private static DataSource database() {
        var address = TestDatabase.fresh();
        var database = new DriverManagerDataSource(address.url(), address.user(), address.password());
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    private Audit book(Vault key) {
        var jdbc = JdbcClient.create(database);
        return new AuditBook(jdbc, owner, new HeadTable(jdbc, key), Clock.systemUTC());
    }

    @BeforeEach void tenEntries() {
        assertThat(verdict()).isEqualTo(new Intact(0));
        write(audit, 10);
        owner.execute("alter table audit.entry disable trigger append_only");
    }

    @Test void removing_the_last_entries_is_noticed_and_stays_so_whatever_is_written_afterwards() {
        owner.update("delete from audit.entry where number > 8");
        assertThat(verdict()).isEqualTo(new Broken(9, Fault.CUT));
        write(audit, 1);
        write(audit, 5);
        assertThat(verdict()).isInstanceOf(Broken.class);
    }

    @Test void removing_all_entries_or_one_in_the_middle_is_noticed() {
        owner.update("delete from audit.entry where number = 4");
        assertThat(verdict()).isEqualTo(new Broken(5, Fault.MISSING));
        owner.update("delete from audit.entry");
        assertThat(verdict()).isEqualTo(new Broken(1, Fault.CUT));
    }

    @Test void a_seal_moved_removed_or_made_with_another_key_is_noticed() {
        owner.update("delete from audit.entry where number > 8");
        owner.update("update audit.head set number = 8, hash = (select hash from audit.entry where number = 8)");
        assertThat(verdict()).isEqualTo(new Broken(8, Fault.UNSEALED));
        owner.update("delete from audit.head");
        assertThat(verdict()).isEqualTo(new Broken(8, Fault.UNSEALED));
        write(audit, 1);
        assertThat(verdict()).isEqualTo(new Broken(9, Fault.UNSEALED));
        write(book(Vault.under(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32})), 1);
        assertThat(verdict()).isInstanceOf(Broken.class);
    }

    @Test void an_entry_added_by_somebody_else_is_noticed_however_well_it_is_chained() {
        var seal = owner.queryForMap("select number, hash, seal from audit.head");
        write(audit, 1);
        owner.update("update audit.head set number = ?, hash = ?, seal = ?", seal.get("number"), seal.get("hash"), seal.get("seal"));
        assertThat(verdict()).isEqualTo(new Broken(11, Fault.UNSEALED));
    }

    private void write(Audit book, int entries) {
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(_ -> book.recordAll(IntStream.range(0, entries)
                .mapToObj(i -> new Entry(Actor.SYSTEM, "TESTED", new Subject("test", "x" + i), null, null, null)).toList()));
    }

    private Verdict verdict() {
        return new AuditVerifier(database, vault).verify();
    }
}
