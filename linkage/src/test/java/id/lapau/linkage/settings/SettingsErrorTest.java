package id.lapau.linkage.settings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stranger's mistake is answered with its place and what was probably meant. */
class SettingsErrorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "compare: {surname: [exact, {jaro_winkler: 1.2}]} | compare.surname[2]: 'jaro_winkler' needs a number above 0 and up to 1, found 1.2",
        "compare: {surname: nam}                          | compare.surname: unknown kind or likeness 'nam'; did you mean 'name'?",
        "compare: {surname: {levls: [exact]}}             | compare.surname: unknown setting 'levls'; did you mean 'levels'?",
        "compare: {surname: {term_frequency: true}}       | compare.surname: 'levels' or 'kind' is missing",
        "compare: {surname: name}; block: [[surnme]]      | block[1][1]: there is no field 'surnme'; did you mean 'surname'?",
        "compare: {surname: exact}; fields: {surnme: []}  | compare.surname: there is no field 'surname'; did you mean 'surnme'?",
        "compare: {surname: name}; resuls: {pairs: 0.5}   | unknown setting 'resuls'; did you mean 'results'?",
        "compare: {surname: name}; results: {pairs: 5}    | results.pairs: a number from 0.0 to 1.0 is expected, found '5'",
        "compare: {surname: name}; block: [[surname       | line 3: no valid YAML",
        "compare: {}                                      | compare: 1 to 15 comparisons are expected, found 0",
        "[]                                               | a mapping 'name: value' is expected, found a list"})
    void the_place_and_what_was_meant(String yaml, String message) {
        assertThatThrownBy(() -> Settings.parse(yaml.replace("; ", "\n") + "\n")).isInstanceOf(SettingsException.class).hasMessageContaining(message);
    }
}
