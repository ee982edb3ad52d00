package id.lapau.platform;

import id.lapau.platform.postgres.EmbeddedPostgres.Address;
import id.lapau.platform.startup.CannotStart;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL that others look after: checked before anything is built on it. */
final class ExternalServer {

    private static final int OLDEST = 18;

    private ExternalServer() {}

    /** @throws CannotStart when it does not answer, is too old, or its user may do too little */
    static Address checked(Address address) {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            checkVersion(connection, address);
            checkRights(connection, address);
            return address;
        } catch (SQLException e) {
            throw new CannotStart("The database at " + address.url() + " cannot be opened by user '" + address.user() + "': " + firstLine(e) + ".",
                    "Check LAPAU_DB_URL (jdbc:postgresql://host:5432/name), LAPAU_DB_USER and LAPAU_DB_PASSWORD, and that the server is running.");
        }
    }

    private static void checkVersion(Connection connection, Address address) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST)
            throw new CannotStart("The database at " + address.url() + " is PostgreSQL " + version + ".", "Lapau needs PostgreSQL " + OLDEST + " or later.");
    }

    /** The migrations make schemas, and the role under which the application works unless the administrator has made it. */
    private static void checkRights(Connection connection, Address address) throws SQLException {
        try (var query = connection.prepareStatement("""
                select has_database_privilege(current_database(), 'CREATE') and has_schema_privilege('public', 'CREATE') as may_create,
                       case when exists (select from pg_roles where rolname = 'lapau_app') then pg_has_role(to_regrole('lapau_app'), 'MEMBER WITH ADMIN OPTION')
                            else (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) end as may_become,
                       current_database() as name
                """); var row = query.executeQuery()) {
            row.next();
            var user = '"' + address.user() + '"';
            if (!row.getBoolean("may_create"))
                throw new CannotStart("The database user '" + address.user() + "' may not create schemas.",
                        "Ask the database administrator for: alter database \"" + row.getString("name") + "\" owner to " + user + ";");
            if (!row.getBoolean("may_become"))
                throw new CannotStart("The database user '" + address.user() + "' can neither create nor use the role lapau_app.",
                        "Ask the database administrator for: create role lapau_app nologin; grant lapau_app to " + user + " with admin option;");
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip().replaceAll("\\.$", "");
    }
}
