package id.lapau.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.platform.postgres.EmbeddedPostgres.Address;
import id.lapau.platform.startup.CannotStart;
import id.lapau.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A server that others look after is checked first; what its administrator must do is said. */
class ExternalServerTest {

    private final Address owner = TestDatabase.fresh();
    private final String database = owner.url().substring(owner.url().lastIndexOf('/') + 1);
    private final String user = "guest_" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void an_owner_may_begin() {
        assertThat(ExternalServer.checked(owner)).isEqualTo(owner);
    }

    @Test
    void a_wrong_password_and_a_server_that_does_not_answer_are_named_without_the_password() {
        for (var wrong : new Address[] {new Address(owner.url(), "lapau", "secret"), new Address("jdbc:postgresql://127.0.0.1:1/lapau", "lapau", "secret")})
            assertThatThrownBy(() -> ExternalServer.checked(wrong)).isInstanceOf(CannotStart.class).hasMessageContaining("LAPAU_DB_PASSWORD")
                    .hasMessageContaining(wrong.url()).message().doesNotContain("secret").hasLineCount(1);
    }

    @Test
    void a_user_without_rights_is_helped_by_exactly_what_the_message_asks_of_the_administrator() throws SQLException {
        asOwner("create role " + user + " login password 'guest'");
        var guest = new Address(owner.url(), user, "guest");
        assertThatThrownBy(() -> ExternalServer.checked(guest)).hasMessageContaining("alter database \"" + database + "\" owner to \"" + user + "\"");
        asOwner("alter database \"" + database + "\" owner to \"" + user + "\"");
        asOwner("do $$ begin if not exists (select from pg_roles where rolname = 'lapau_app') then create role lapau_app nologin; end if; end $$");
        assertThatThrownBy(() -> ExternalServer.checked(guest)).hasMessageContaining("grant lapau_app to \"" + user + "\" with admin option");
        asOwner("grant lapau_app to \"" + user + "\" with admin option");
        ExternalServer.checked(guest);
        assertThat(Flyway.configure().dataSource(guest.url(), guest.user(), guest.password()).load().migrate().success).isTrue();
    }

    private void asOwner(String command) throws SQLException {
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password()); var sql = connection.createStatement()) {
            sql.execute(command);
        }
    }
}
