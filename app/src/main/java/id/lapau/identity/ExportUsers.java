package id.lapau.identity;

import id.lapau.audit.Audit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives out the list of users; who took it is in the audit book. */
@Component
class ExportUsers {

    private static final int MOST = 100_000;

    private final UserList users;
    private final Audit audit;

    ExportUsers(UserList users, Audit audit) {
        this.users = users;
        this.audit = audit;
    }

    @Transactional
    List<UserRow> all(UserSearch search, Officer by) {
        var found = users.search(search, 0, MOST).rows();
        audit.record(by.actor(), "USERS_EXPORTED", new Audit.Subject("identity", "users"), null, Map.of("users", found.size()), null);
        return found;
    }
}
