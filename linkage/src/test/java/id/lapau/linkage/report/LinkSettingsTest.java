package id.lapau.linkage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.linkage.data.CsvRecords;
import id.lapau.linkage.data.Records;
import id.lapau.linkage.duckdb.DuckDbLinker;
import id.lapau.linkage.plan.ModelFile;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.Linkage;
import id.lapau.linkage.result.RecordRef;
import id.lapau.linkage.settings.Settings;
import id.lapau.linkage.settings.SettingsException;
import id.lapau.linkage.text.Cleaners;
import id.lapau.linkage.text.Likenesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/link-settings.md says what the code does, and its examples run. */
class LinkSettingsTest {

    private static final Path PAGE = Path.of("../docs/link-settings.md");
    private static final Path PEOPLE = Path.of("src/test/resources/id/lapau/linkage/report/english.csv");

    private static final int KINDS = 0;
    private static final int COMPANIES = 1;
    private static final int ENGLISH = 2;
    private static final int INDONESIAN = 3;

    @TempDir private Path folder;

    @Test void every_cleaner_and_likeness_is_explained_and_no_other() throws IOException {
        assertThat(explained("## Cleaners")).containsExactlyInAnyOrderElementsOf(known(() -> Cleaners.named("?")));
        assertThat(explained("## Likenesses")).containsExactlyInAnyOrderElementsOf(known(() -> Likenesses.named("?", "")));
    }

    @Test void the_english_example_finds_who_stands_there_twice_and_keeps_a_couple_apart() throws IOException {
        var settings = example(ENGLISH);
        var table = CsvRecords.open(PEOPLE);
        var linkage = linked(settings, List.of(table));
        assertThat(linkage.clusters().stream().map(cluster -> cluster.stream().map(RecordRef::id).toList())).containsExactly(List.of("1", "2"), List.of("15", "16"), List.of("3", "4"), List.of("5", "6"), List.of("7", "8"));
        new LinkFiles(settings, List.of(table), Locale.ENGLISH).write(linkage, folder);
        assertThat(Files.readAllLines(folder.resolve("clusters.csv"))).hasSize(25).startsWith("id,cluster", "1,1", "2,1").contains("9,9", "10,10");
        assertThat(Files.readAllLines(folder.resolve("pairs.csv")).getFirst()).isEqualTo("id_l,id_r,weight,probability,first_name,surname,born,phone,street");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("<svg class=\"waterfall\"").doesNotContain("<script", "src=", "Ashdown");
    }

    @Test void the_shortest_settings_and_those_of_companies_are_valid_and_make_their_own_blocking_rules() throws IOException {
        assertThat(example(KINDS).rules()).extracting(Settings.RuleSetting::name).contains("soc_sec_id", "given_name + surname", "given_name|soundex + surname").doesNotContain("suburb + postcode");
        assertThat(example(COMPANIES).fields()).contains(new Settings.FieldSetting("company", "legal_name", List.of("company"), Optional.empty()), new Settings.FieldSetting("phone", "phone", List.of("phone"), Optional.empty()));
    }

    @Test void every_kind_is_explained() throws IOException {
        var unknown = org.assertj.core.api.Assertions.catchThrowable(() -> Settings.parse("compare: {a: {kind: nmae}}"));
        assertThat(unknown).hasMessageContaining("compare.a.kind: unknown kind 'nmae'; did you mean 'name'?");
        assertThat(explained("## The shortest settings")).containsExactlyInAnyOrder(unknown.getMessage().split("known: ")[1].split(", "));
    }

    @Test void the_indonesian_example_is_valid() throws IOException {
        assertThat(example(INDONESIAN).comparisons()).hasSize(6);
    }

    @Test void ids_that_stand_in_both_files_are_told_apart_by_their_files() throws IOException {
        var settings = example(ENGLISH);
        var other = Files.copy(PEOPLE, folder.resolve("other.csv"));
        List<Records> tables = List.of(CsvRecords.open(PEOPLE), CsvRecords.open(other));
        new LinkFiles(settings, tables, Locale.of("id")).write(linked(settings, tables), folder);
        assertThat(Files.readAllLines(folder.resolve("clusters.csv"))).hasSize(49).contains("english:24,english:24", "other:24,english:24");
    }

    @Test void a_model_is_loaded_as_it_was_saved_and_refused_by_other_settings() throws IOException {
        var model = linked(example(ENGLISH), List.of(CsvRecords.open(PEOPLE))).model();
        var file = folder.resolve("model.json");
        ModelFile.write(model, file);
        assertThat(ModelFile.read(file, example(ENGLISH))).isEqualTo(model);
        assertThatThrownBy(() -> ModelFile.read(file, example(INDONESIAN))).isInstanceOf(SettingsException.class).hasMessageContaining("comparisons: found [first_name");
    }

    private Linkage linked(Settings settings, List<Records> tables) {
        var linker = new DuckDbLinker(new Plan(settings), Optional.empty(), folder);
        return tables.size() == 1 ? linker.deduplicate(tables.getFirst()) : linker.link(tables.getFirst(), tables.getLast());
    }

    private static Settings example(int number) throws IOException {
        return Settings.parse(Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE)).results().toList().get(number).group(1));
    }

    /** Names in the first column of the table below a heading. */
    private static List<String> explained(String heading) throws IOException {
        var section = Files.readString(PAGE).split(Pattern.quote(heading) + "\n")[1].split("\n## ")[0];
        var column = section.lines().filter(l -> l.startsWith("| `")).map(l -> l.split("\\|")[1]).reduce("", String::concat);
        return Pattern.compile("`\\{?(\\w+)").matcher(column).results().map(m -> m.group(1)).distinct().toList();
    }

    private static List<String> known(ThrowingCallable unknown) {
        var message = org.assertj.core.api.Assertions.catchThrowable(unknown).getMessage();
        return Arrays.asList(message.split("known: ")[1].split(", "));
    }
}
