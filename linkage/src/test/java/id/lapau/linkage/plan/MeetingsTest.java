package id.lapau.linkage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.lapau.linkage.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model trained on a town of 100,000, used in a village and in a nation. Everybody has one relative on the same card; one in a hundred stands there twice. */
class MeetingsTest {

    private static final int TOWN = 100_000;
    private static final long SAME_CARD_OTHER_NAME = 0x12;
    private static final long SAME_CARD_NAME_ALIKE = 0x11;
    private static final long SAME_NAME_OTHER_CARD = 0x21;

    private static final Settings SETTINGS = Settings.parse("""
            fields: {name: [], card: []}
            block: [[name], [card]]
            compare:
              name: [{exact: , m: 0.95, u: 0.001}, {else: , m: 0.05, u: 0.999}]
              card: [{exact: , m: 0.9, u: 0.00002}, {else: , m: 0.1, u: 0.99998}]
            dependent: [[card]]
            """);

    private static final double MET = TOWN / pairs(TOWN);

    @Test void a_shared_card_says_as_much_in_a_village_as_in_a_nation() {
        assertThat(weight(in(2_000, MET), SAME_CARD_NAME_ALIKE)).isCloseTo(weight(in(10_000_000, MET), SAME_CARD_NAME_ALIKE), within(0.2));
        assertThat(weight(in(2_000, 0), SAME_CARD_NAME_ALIKE)).isGreaterThan(weight(in(10_000_000, 0), SAME_CARD_NAME_ALIKE) + 10);
    }

    @Test void namesakes_are_believed_the_less_the_more_people_there_are() {
        assertThat(weight(in(2_000, MET), SAME_NAME_OTHER_CARD)).isGreaterThan(weight(in(10_000_000, MET), SAME_NAME_OTHER_CARD) + 10);
    }

    @Test void where_it_was_trained_the_model_stays_as_it_is() {
        assertThat(in(TOWN, MET).comparisons().getLast().levels().getFirst().u()).isCloseTo(0.00002, within(0.000002));
    }

    @Test void so_few_pairs_that_none_is_of_relatives_change_nothing() {
        var few = new PatternCounts();
        few.add(SAME_CARD_NAME_ALIKE, 3);
        var model = new Plan(trained(MET)).train(new PatternCounts(), few, pairs(20));
        assertThat(model.comparisons().getLast().levels().getFirst().u()).isCloseTo(0.00002, within(0.000002));
    }

    @Test void what_speaks_for_one_person_never_comes_to_speak_against_it() {
        var card = new Model.Level("exact", 0.9, 0.00002, MET).meeting(0.99, 0.99);
        assertThat(card.weight()).isZero();
    }

    @Test void a_model_keeps_in_its_file_how_often_people_met(@TempDir Path folder) throws IOException {
        var model = in(TOWN, MET);
        ModelFile.write(model, folder.resolve("model.json"));
        assertThat(ModelFile.read(folder.resolve("model.json"), SETTINGS)).isEqualTo(model);
    }

    private static Model in(int people, double met) {
        var found = new PatternCounts();
        found.add(SAME_CARD_NAME_ALIKE, people / 100);
        found.add(SAME_CARD_OTHER_NAME, people);
        found.add(SAME_NAME_OTHER_CARD, people / 2);
        return new Plan(trained(met)).train(new PatternCounts(), found, pairs(people));
    }

    private static Settings trained(double met) {
        var card = SETTINGS.comparisons().getLast();
        var levels = card.levels().stream().map(l -> l.with(l.m().orElseThrow(), l.u().orElseThrow(), l.likeness().equals("exact") ? met : 0)).toList();
        return SETTINGS.comparing(java.util.List.of(SETTINGS.comparisons().getFirst(), new Settings.ComparisonSetting(card.name(), card.field(), levels, false)));
    }

    private static double weight(Model model, long pattern) {
        return new Plan(SETTINGS).scorer(model).weight(pattern);
    }

    private static double pairs(double people) {
        return people * (people - 1) / 2;
    }
}
