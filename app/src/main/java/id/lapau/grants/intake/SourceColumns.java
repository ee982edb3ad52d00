package id.lapau.grants.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which column of its sheet each field of a proposal stood, so that a value can be found again in the village's workbook. */
@Repository
public class SourceColumns {

    private static final int LETTERS = 26;

    private final JdbcClient sql;

    SourceColumns(JdbcClient sql) {
        this.sql = sql;
    }

    /** Letters as a spreadsheet shows them, such as {@code C} or {@code AB}; a field without a column is not in the map. */
    public Map<ProposalColumn, String> of(UUID proposal) {
        var letters = new EnumMap<ProposalColumn, String>(ProposalColumn.class);
        sql.sql("""
                select s.mapping::text from grants.proposal p
                join grants.intake_sheet s on s.intake_file = p.intake_file and s.name = p.sheet where p.id = :proposal""")
                .param("proposal", proposal).query(String.class).optional().map(Mapping::of)
                .ifPresent(mapping -> mapping.columns().forEach((key, index) -> ProposalColumn.named(key).ifPresent(column -> letters.put(column, letters(index)))));
        return letters;
    }

    static String letters(int index) {
        var last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
    }
}
