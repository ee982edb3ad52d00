package id.lapau.identity;

import id.lapau.platform.Like;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds users. */
@Repository
class UserList {

    /** A page of users with the number of all that match. */
    record Found(List<UserRow> rows, int total) {}

    private record Counted(UserRow row, int total) {}

    private final JdbcClient db;

    UserList(JdbcClient db) {
        this.db = db;
    }

    Found search(UserSearch wanted, int offset, int size) {
        var rows = db.sql("select " + Accounts.COLUMNS + """
                , count(*) over () as total
                from identity.app_user
                where (username ilike :like or display_name ilike :like) and (:role = '' or role = :role)
                    and (:state = '' or active = (:state = 'aktif'))
                order by case when :sort = 'pengguna' then username end, case when :sort = 'peran' then role end,
                    case when :sort = 'masuk' then last_sign_in_at end desc nulls last, lower(display_name), username
                offset :offset limit :size
                """)
                .param("like", Like.containing(wanted.cari())).param("role", wanted.peran()).param("state", wanted.keadaan())
                .param("sort", wanted.urut()).param("offset", offset).param("size", size)
                .query((row, n) -> new Counted(UserRow.of(Accounts.account(row, n)), row.getInt("total"))).list();
        return new Found(rows.stream().map(Counted::row).toList(), rows.isEmpty() ? 0 : rows.getFirst().total());
    }
}
