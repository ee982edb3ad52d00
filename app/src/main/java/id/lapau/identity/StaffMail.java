package id.lapau.identity;

import id.lapau.audit.Audit;
import id.lapau.kernel.EmailAddress;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The addresses that users gave for themselves. */
@Repository
class StaffMail implements Colleagues {

    private final JdbcClient db;
    private final Vault vault;
    private final Audit audit;

    StaffMail(JdbcClient db, Vault vault, Audit audit) {
        this.db = db;
        this.vault = vault;
        this.audit = audit;
    }

    Optional<EmailAddress> of(UUID user) {
        return db.sql("select address_sealed from identity.user_mail where user_id = :user").param("user", user).query(byte[].class).optional()
                .map(sealed -> new EmailAddress(vault.open(sealed)));
    }

    /** False when it can be no address; an empty one is forgotten. */
    @Transactional
    public boolean set(Officer own, String typed) {
        var mail = EmailAddress.read(typed);
        if (mail.isEmpty() && !typed.isBlank()) return false;
        db.sql("delete from identity.user_mail where user_id = :user").param("user", own.id()).update();
        mail.ifPresent(address -> db.sql("insert into identity.user_mail (user_id, address_sealed) values (:user, :address)")
                .param("user", own.id()).param("address", vault.seal(address.address())).update());
        audit.record(own.actor(), "USER_MAIL_SET", new Audit.Subject("user", own.id().toString()), null, Map.of("given", mail.isPresent()), null);
        return true;
    }

    @Override public List<Colleague> reachable(Permission permission) {
        var roles = Arrays.stream(Role.values()).filter(role -> role.permissions().contains(permission)).map(Enum::name).toList();
        return db.sql("""
                select u.id, u.display_name, m.address_sealed from identity.app_user u join identity.user_mail m on m.user_id = u.id
                where u.active and u.nagari is null and u.role in (:roles) order by u.id""")
                .param("roles", roles)
                .query(this::colleague).list();
    }

    @Override public Optional<Colleague> reachable(UUID user) {
        return db.sql("select u.id, u.display_name, m.address_sealed from identity.app_user u join identity.user_mail m on m.user_id = u.id where u.active and u.id = :user")
                .param("user", user).query(this::colleague).optional();
    }

    private Colleague colleague(ResultSet row, int number) throws SQLException {
        return new Colleague(row.getObject("id", UUID.class), row.getString("display_name"), new EmailAddress(vault.open(row.getBytes("address_sealed"))));
    }
}
