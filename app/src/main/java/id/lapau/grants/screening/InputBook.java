package id.lapau.grants.screening;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored inputs of decisions; none is ever changed. */
@Repository
public class InputBook {

    private final JdbcClient sql;

    InputBook(JdbcClient sql) {
        this.sql = sql;
    }

    public UUID add(ScreenedInput input) {
        return sql.sql("insert into grants.screened_input (rows) values (:rows) returning id").param("rows", input.stored()).query(UUID.class).single();
    }

    public Optional<ScreenedInput> find(UUID id) {
        return sql.sql("select rows from grants.screened_input where id = :id").param("id", id).query(byte[].class).optional().map(ScreenedInput::read);
    }
}
