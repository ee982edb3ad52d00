package id.lapau.grants.control;

import id.lapau.grants.control.ControlViews.Asked;
import id.lapau.grants.control.ControlViews.Line;
import id.lapau.grants.control.ControlViews.Sample;
import id.lapau.kernel.OfficeTime;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Draws samples that anybody can draw again: rows come in the order of the SHA-256 of seed and identifier, which nobody can choose and
 * everybody can compute; the first ones are the sample. Spread over nagari, each gives in proportion to its rows.
 */
@Repository
class SampleBook {

    private static final String POPULATION = """
            with population as (
                select p.id, sha256(convert_to(:seed || p.id::text, 'UTF8')) as draw, coalesce(p.nagari_code, '') as place
                from grants.proposal p
                where (:programme = '' or p.programme = :programme) and case :from
                    when 'PAID' then exists (select from grants.movement m join grants.batch_line l on l.id = m.line
                                             where l.proposal = p.id and m.kind = 'BOOKED' and m.to_state = 'PAID' and m.at < :until)
                    when 'REFUSED' then p.created_at < :until and (p.state = 'REFUSED' or p.state = 'PROPOSED' and exists (
                                             select from grants.screening_result r where r.proposal = p.id and r.decision = 'ineligible'))
                    else exists (select from grants.batch_line l join grants.batch b on b.id = l.batch where l.proposal = p.id and b.frozen_at < :until) end)
            """;

    private final JdbcClient sql;

    SampleBook(JdbcClient sql) {
        this.sql = sql;
    }

    Sample draw(Asked asked) {
        record Found(Line line, int population, String fingerprint) {}
        var rows = asked(asked, POPULATION + """
                , ranked as (select id, draw, count(*) over () as population,
                        case when :spread then (row_number() over (partition by place order by draw, id) - 0.5) / count(*) over (partition by place) else 0 end as turn
                    from population)
                """ + StoryBook.LINE + """
                , k.population, (select encode(sha256(convert_to(string_agg(id::text, ',' order by id), 'UTF8')), 'hex') from population) as fingerprint
                from ranked k join grants.proposal p on p.id = k.id order by k.turn, k.draw, k.id limit :size""")
                .param("spread", asked.spread()).param("size", asked.size())
                .query((row, _) -> new Found(StoryBook.line(row), row.getInt("population"), row.getString("fingerprint"))).list();
        return rows.isEmpty() ? new Sample(0, "", List.of())
                : new Sample(rows.getFirst().population(), rows.getFirst().fingerprint(), rows.stream().map(Found::line).toList());
    }

    private JdbcClient.StatementSpec asked(Asked asked, String query) {
        return sql.sql(query).param("seed", asked.seed()).param("programme", asked.programme()).param("from", asked.from())
                .param("until", Timestamp.from(OfficeTime.beginning(asked.until().plusDays(1))));
    }
}
