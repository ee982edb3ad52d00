package id.lapau.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.linkage.data.CsvRecords;
import id.lapau.linkage.data.DataException;
import id.lapau.linkage.duckdb.DuckDbLinker;
import id.lapau.linkage.labels.Labels;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.report.LinkFiles;
import id.lapau.linkage.result.LargeBlock;
import id.lapau.linkage.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkLinkerTest {

    private static final String HEADER = "id,nik,name,birth_date,phone,nagari\n";

    @TempDir
    static Path folder;
    private static SparkSession spark;
    private static Path people;

    @BeforeAll
    static void start() throws IOException {
        spark = SparkSession.builder().master("local[2]").config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "4")
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString()).getOrCreate();
        people = Sameness.people(folder, 2_500);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void one_table_is_linked_as_on_duckdb_though_some_blocks_are_split_and_some_dropped() {
        var duckDb = Sameness.duckDb(Sameness.settings(), folder, people);
        assertThat(duckDb.pairs()).hasSizeGreaterThan(200);
        assertThat(duckDb.largeBlocks()).anyMatch(LargeBlock::dropped).anyMatch(block -> !block.dropped());
        Sameness.assertSame(linker().deduplicate(people.toString()), duckDb);
    }

    /** Both are numbered from 1, so that every id of the one stands in the other. */
    @Test
    void two_tables_are_linked_as_on_duckdb_and_the_same_files_are_written() throws IOException {
        var settings = Sameness.settings().replace("id: id\n", "");
        var left = Sameness.half(people, 0);
        var right = Sameness.half(people, 1);
        var duckDb = Sameness.duckDb(settings, folder, left, right);
        assertThat(duckDb.pairs()).hasSizeGreaterThan(50);
        var linkage = new SparkLinker(settings, Optional.empty(), spark).link(left.toString(), right.toString());
        Sameness.assertSame(linkage, duckDb);
        new LinkFiles(Settings.parse(settings), HadoopRecords.open(spark, List.of(left.toString(), right.toString())), Locale.ENGLISH).write(linkage, folder.resolve("spark"));
        new LinkFiles(Settings.parse(settings), List.of(CsvRecords.open(left), CsvRecords.open(right)), Locale.ENGLISH).write(duckDb, folder.resolve("duckdb"));
        for (var file : List.of("pairs.csv", "clusters.csv", "bridges.csv", "model.json", "report.html"))
            assertThat(folder.resolve("spark").resolve(file)).hasSameTextualContentAs(folder.resolve("duckdb").resolve(file));
        assertThat(Files.readAllLines(folder.resolve("spark").resolve("clusters.csv"))).contains("half0:1,half0:1", "half1:1,half1:1");
    }

    @Test
    void judged_pairs_train_the_model_as_on_duckdb() throws IOException {
        var settings = Settings.parse(Sameness.settings());
        var judged = Sameness.duckDb(Sameness.settings(), folder, people).pairs().stream().limit(80).map(p -> p.left().id() + "," + p.right().id() + ",1");
        var file = Files.writeString(folder.resolve("labels.csv"), "id_l,id_r,match\n" + judged.collect(Collectors.joining("\n")) + "\n");
        var labels = Labels.read(file, new Plan(settings), HadoopRecords.open(spark, List.of(people.toString())));
        var learned = new DuckDbLinker(new Plan(settings).learning(labels.matches()), Optional.empty(), folder).deduplicate(CsvRecords.open(people));
        Sameness.assertSame(linker().learning(labels.matches()).deduplicate(people.toString()), learned);
    }

    @Test
    void records_without_ids_and_texts_over_several_lines_are_read_as_on_duckdb() throws IOException {
        var settings = Sameness.settings().replace("id: id\n", "");
        var lines = Files.readString(people).replaceFirst("(?m)^(\\d+,\\d*),[^,\"]+,", "$1,\"Siti\nAminah, \"\"Ina\"\"\",");
        var file = Files.writeString(folder.resolve("lines.csv"), "\uFEFF" + lines);
        Sameness.assertSame(new SparkLinker(settings, Optional.empty(), spark).deduplicate(file.toString()), Sameness.duckDb(settings, folder, file));
    }

    @Test
    void data_that_cannot_be_linked_is_refused_in_the_same_words() throws IOException {
        refused("double.csv", HEADER + "1,13,A,,,\n2,14,B,,,\n1,15,C,,,\n", "double.csv: records 1 and 3 have the same id '1' in column 'id'; ids must be unique");
        refused("columns.csv", "id,nik,name,birth_date,nagari\n1,2,3,4,5\n", "there is no column 'phone'; known: id, nik, name, birth_date, nagari");
        refused("header.csv", HEADER, "header.csv: no record stands below the header");
        refused("empty.csv", "", "the file is empty");
        refused("more.csv", HEADER + "1,13,A,,,\n2,14,B,,,,,\n", "more.csv, line 3: 8 values, but the header names 6 columns");
        assertThatThrownBy(() -> linker().deduplicate(folder.resolve("none.csv").toString())).isInstanceOf(DataException.class).hasMessageContaining("there is no such file");
    }

    private static void refused(String name, String text, String message) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        assertThatThrownBy(() -> linker().deduplicate(file.toString())).isInstanceOf(DataException.class).hasMessageContaining(message);
        assertThatThrownBy(() -> Sameness.duckDb(Sameness.settings(), folder, file)).isInstanceOf(DataException.class).hasMessageContaining(message);
    }

    @Test
    void an_exploding_block_ends_the_run_where_settings_say_so() {
        var settings = Sameness.settings().replace("{block: 30}", "{block: 30, explosion: refuse}");
        var words = org.assertj.core.api.Assertions.catchThrowable(() -> Sameness.duckDb(settings, folder, people));
        assertThatThrownBy(() -> new SparkLinker(settings, Optional.empty(), spark).deduplicate(people.toString())).isInstanceOf(DataException.class).hasMessage(words.getMessage());
    }

    private static SparkLinker linker() {
        return new SparkLinker(Sameness.settings(), Optional.empty(), spark);
    }
}
