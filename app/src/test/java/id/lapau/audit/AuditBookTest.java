package id.lapau.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.audit.Audit.Entry;
import id.lapau.audit.Audit.Subject;
import id.lapau.audit.AuditVerifier.Fault;
import id.lapau.audit.AuditVerifier.Verdict;
import id.lapau.kernel.Actor;
import id.lapau.kernel.KkNumber;
import id.lapau.testing.LapauTest;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LapauTest
class AuditBookTest {

    @Autowired private Audit audit;
    @Autowired private AuditVerifier verifier;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;
    @Autowired @Qualifier("ownerDataSource") private DataSource owner;

    @Test
    void five_thousand_entries_make_an_unbroken_chain_and_an_altered_one_is_named() {
        transaction.executeWithoutResult(_ -> audit.recordAll(IntStream.range(0, 5_000)
                .mapToObj(i -> new Entry(Actor.SYSTEM, "TESTED", new Subject("test", "x" + i), null, Map.of("b", 1, "a", i), null)).toList()));
        assertThat(verifier.verify()).isInstanceOf(Verdict.Intact.class);
        var asOwner = new JdbcTemplate(owner);
        long victim = jdbc.sql("select min(number) + 100 from audit.entry").query(Long.class).single();
        asOwner.execute("alter table audit.entry disable trigger append_only");
        asOwner.update("update audit.entry set reason = 'altered' where number = ?", victim);
        assertThat(verifier.verify()).isEqualTo(new Verdict.Broken(victim, Fault.ALTERED));
        asOwner.update("update audit.entry set reason = null where number = ?", victim);
        asOwner.execute("alter table audit.entry enable trigger append_only");
        assertThat(verifier.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void the_application_can_neither_change_nor_delete_an_entry() {
        assertThatThrownBy(() -> jdbc.sql("update audit.entry set reason = 'x'").update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entry").update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> new JdbcTemplate(owner).update("delete from audit.entry")).hasStackTraceContaining("append-only");
    }

    @Test
    void an_entry_outside_of_a_transaction_is_refused() {
        assertThatThrownBy(() -> audit.record(Actor.SYSTEM, "TESTED", new Subject("test", "x"), null, null, null))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_personal_number_never_stands_in_the_book_in_clear() {
        var kk = KkNumber.read("1310990101900001").orElseThrow();
        transaction.executeWithoutResult(_ -> audit.record(Actor.SYSTEM, "TESTED", new Subject("test", "masked"), null, Map.of("kk", kk), null));
        assertThat(jdbc.sql("select after_json from audit.entry where subject_id = 'masked'").query(String.class).single())
                .contains("1310********0001").doesNotContain("1310990101900001");
    }
}
