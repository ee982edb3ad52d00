package id.lapau.training.course;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.testing.LapauTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What training reads of the registry: views whose columns stay; see docs/decisions/0063 and 0067. */
@LapauTest
class ReadFaceTest {

    private static final Pattern READ = Pattern.compile("\\b(?:from|join|into|update) ((?:registry|grants|procurement|market|owner)\\.\\w+)");

    @Autowired JdbcClient sql;

    @Test void courses_read_nothing_of_the_registry_but_its_face() throws IOException {
        assertThat(read("course")).containsExactly("registry.business_read", "registry.obstacle_read");
    }

    @Test void the_ladder_reads_nothing_of_the_registry_but_its_face_and_nothing_of_courses() throws IOException {
        assertThat(read("growth")).containsExactly("registry.business_read", "registry.snapshot_read", "registry.standing_read");
    }

    private static Set<String> read(String desk) throws IOException {
        var read = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/java/id/lapau/training/" + desk))) {
            for (var file : files.filter(Files::isRegularFile).toList()) READ.matcher(Files.readString(file)).results().forEach(found -> read.add(found.group(1)));
        }
        return read;
    }

    @Test void the_face_has_the_columns_that_others_rely_on_and_no_number_of_anybody() {
        assertThat(columns("business_read")).containsExactlyInAnyOrder("id", "owner", "owner_name", "title", "name", "line", "kbli_title", "size_class", "area", "nagari", "reached", "nik_hash",
                "owner_merged", "created_at", "kbli_code");
        assertThat(columns("snapshot_read")).containsExactlyInAnyOrder("id", "business", "as_of", "revision", "standing", "monthly_sales", "yearly_sales", "net_assets", "workers", "channels", "permits",
                "size_class", "law", "source_kind", "source_ref", "reason", "recorded_at");
        assertThat(columns("standing_read")).containsExactlyInAnyOrder("business", "as_of", "yearly_sales", "net_assets");
        assertThat(columns("obstacle_read")).containsExactlyInAnyOrder("id", "business", "kind", "noted_on");
    }

    private Set<String> columns(String view) {
        List<String> names = sql.sql("select column_name from information_schema.columns where table_schema = 'registry' and table_name = :view").param("view", view).query(String.class).list();
        return Set.copyOf(names);
    }
}
