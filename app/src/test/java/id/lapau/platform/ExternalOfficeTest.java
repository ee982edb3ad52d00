package id.lapau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.cli.Lapau;
import id.lapau.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lapau on a server that others look after, as a user who owns one database and nothing else. */
class ExternalOfficeTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    @Test
    void it_starts_without_a_database_or_demo_data_of_its_own_and_asks_for_the_first_admin(@TempDir Path home) throws Exception {
        var office = OfficeProcess.start(home, ordinaryOwner());
        try {
            office.awaitLine("kode pemasangan: ");
            var address = ADDRESS.matcher(office.output()).results().findFirst().orElseThrow().group();
            try (var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
                var page = client.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
                assertThat(page.uri()).hasPath("/awal");
            }
            assertThat(office.output()).doesNotContain("kata sandi");
            assertThat(home).isEmptyDirectory();
        } finally {
            office.killAtOnce();
        }
    }

    @Test
    void asked_for_demo_data_it_brings_it_into_that_server_and_the_command_proves_the_audit_book_there_or_names_the_altered_entry(@TempDir Path home) throws Exception {
        var settings = new HashMap<>(ordinaryOwner());
        settings.put("LAPAU_DEMO", "true");
        var office = OfficeProcess.start(home, settings);
        try {
            office.awaitLine("kata sandi: ");
            assertThat(OfficeProcess.answer(0, settings, verify())).contains("Jejak audit utuh");
            assertThat(home).isEmptyDirectory();
        } finally {
            office.killAtOnce();
        }
        alterEntry(3, settings);
        assertThat(OfficeProcess.answer(1, settings, verify())).contains("Jejak audit TIDAK utuh: catatan 3 sudah diubah (ALTERED).");
    }

    private static String[] verify() throws IOException {
        return OfficeProcess.java(Lapau.class, "audit", "verify");
    }

    /** As the owner of the database can, past the trigger that lets nobody change the book. */
    private static void alterEntry(long number, Map<String, String> owner) throws SQLException {
        try (var connection = DriverManager.getConnection(owner.get("LAPAU_DB_URL"), owner.get("LAPAU_DB_USER"), owner.get("LAPAU_DB_PASSWORD")); var sql = connection.createStatement()) {
            sql.execute("alter table audit.entry disable trigger append_only");
            assertThat(sql.executeUpdate("update audit.entry set actor_name = 'Orang Lain' where number = " + number)).isOne();
        }
    }

    /** What the operators' guide asks of the administrator of the server. */
    private static Map<String, String> ordinaryOwner() throws SQLException {
        var address = TestDatabase.fresh();
        var name = address.url().substring(address.url().lastIndexOf('/') + 1);
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password()); var sql = connection.createStatement()) {
            sql.execute("create role " + name + "_owner login password 'rahasia' createrole");
            sql.execute("alter database " + name + " owner to " + name + "_owner");
            sql.execute("do $$ begin if exists (select from pg_roles where rolname = 'lapau_app') then grant lapau_app to " + name + "_owner with admin option; end if; end $$");
        }
        return Map.of("LAPAU_DB_URL", address.url(), "LAPAU_DB_USER", name + "_owner", "LAPAU_DB_PASSWORD", "rahasia", "LAPAU_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    }
}
