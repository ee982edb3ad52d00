package id.lapau.identity;

import id.lapau.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The users' table. */
@Repository
class Accounts implements NagariOfficers {

    static final String COLUMNS = """
            id, username, display_name, role, nagari, active, must_change_password, credentials_version, version, last_sign_in_at
            """;

    private final JdbcClient db;

    Accounts(JdbcClient db) {
        this.db = db;
    }

    boolean none() {
        return db.sql("select not exists (select from identity.app_user)").query(Boolean.class).single();
    }

    @Override public List<Officer> active() {
        return db.sql("select " + COLUMNS + " from identity.app_user where role = 'NAGARI_OFFICER' and active order by display_name, id").query(Accounts::account).list()
                .stream().map(account -> SignedIn.of(account).officer()).toList();
    }

    /** Makes others who want to create the first user wait until this transaction has ended. */
    void lockFirstRun() {
        db.sql("select pg_advisory_xact_lock(hashtext('identity.first-run'))").query((row, n) -> 1).single();
    }

    Optional<Account> find(UUID id) {
        return db.sql("select " + COLUMNS + " from identity.app_user where id = :id").param("id", id).query(Accounts::account).optional();
    }

    Optional<Account> find(String username) {
        return db.sql("select " + COLUMNS + " from identity.app_user where username = :username")
                .param("username", username).query(Accounts::account).optional();
    }

    Optional<Account> locked(UUID id) {
        return db.sql("select " + COLUMNS + " from identity.app_user where id = :id for update")
                .param("id", id).query(Accounts::account).optional();
    }

    String passwordHash(UUID id) {
        return db.sql("select password_hash from identity.app_user where id = :id").param("id", id).query(String.class).single();
    }

    /** Identifiers of the admins who can sign in, locked so that two cannot remove each other at once. */
    List<UUID> lockedAdmins() {
        return db.sql("select id from identity.app_user where role = 'ADMIN' and active order by id for update").query(UUID.class).list();
    }

    /** Empty when the user name is taken. */
    Optional<Account> insert(NewUser user, String passwordHash, boolean mustChangePassword) {
        return db.sql("""
                insert into identity.app_user (username, display_name, password_hash, role, nagari, must_change_password)
                values (:username, :displayName, :hash, :role, :nagari, :mustChange)
                on conflict (username) do nothing
                returning\s""" + COLUMNS)
                .param("username", user.username()).param("displayName", user.displayName()).param("hash", passwordHash)
                .param("role", user.role().name()).param("nagari", code(user.nagari())).param("mustChange", mustChangePassword)
                .query(Accounts::account).optional();
    }

    Account update(Account account) {
        return db.sql("""
                update identity.app_user
                set display_name = :displayName, role = :role, nagari = :nagari, active = :active,
                    credentials_version = :credentialsVersion, version = version + 1
                where id = :id
                returning\s""" + COLUMNS)
                .param("id", account.id()).param("displayName", account.displayName()).param("role", account.role().name())
                .param("nagari", code(account.nagari())).param("active", account.active())
                .param("credentialsVersion", account.credentialsVersion())
                .query(Accounts::account).single();
    }

    Account setPassword(UUID id, String passwordHash, boolean mustChange) {
        return db.sql("""
                update identity.app_user
                set password_hash = :hash, must_change_password = :mustChange, credentials_version = credentials_version + 1
                where id = :id
                returning\s""" + COLUMNS)
                .param("id", id).param("hash", passwordHash).param("mustChange", mustChange).query(Accounts::account).single();
    }

    void signedIn(UUID id, Instant at) {
        db.sql("update identity.app_user set last_sign_in_at = :at where id = :id")
                .param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Whoever is signed in as this user is so no longer. */
    void endSessions(String username) {
        db.sql("delete from identity.spring_session where principal_name = :name").param("name", username).update();
    }

    private static @Nullable String code(@Nullable RegionCode nagari) {
        return nagari == null ? null : nagari.code();
    }

    static Account account(ResultSet row, int number) throws SQLException {
        var nagari = row.getString("nagari");
        var lastSignIn = row.getObject("last_sign_in_at", OffsetDateTime.class);
        return new Account(row.getObject("id", UUID.class), row.getString("username"), row.getString("display_name"),
                Role.valueOf(row.getString("role")), nagari == null ? null : new RegionCode(nagari), row.getBoolean("active"),
                row.getBoolean("must_change_password"), row.getInt("credentials_version"), row.getInt("version"),
                lastSignIn == null ? null : lastSignIn.toInstant());
    }
}
