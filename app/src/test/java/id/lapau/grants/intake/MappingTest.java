package id.lapau.grants.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingTest {

    @Test void one_field_comes_from_one_column_only() {
        assertThat(Mapping.chosen(List.of("nik", "name", "nik"))).isEqualTo(new Mapping.Choice.Twice(ProposalColumn.NIK));
    }

    @Test void without_a_name_there_is_no_list_of_people() {
        assertThat(Mapping.chosen(List.of("nik", "", "line"))).isEqualTo(new Mapping.Choice.NameMissing());
    }

    @Test void columns_that_are_not_used_or_not_known_are_left_alone() {
        assertThat(Mapping.chosen(List.of("", "name", "rubbish", "nik")))
                .isEqualTo(new Mapping.Choice.Good(new Mapping(Map.of("name", 1, "nik", 3))));
    }

    @Test void a_mapping_survives_storing() {
        var mapping = new Mapping(Map.of("nik", 1, "name", 2));
        assertThat(Mapping.of(mapping.json())).isEqualTo(mapping);
        assertThat(mapping.at(1)).isEqualTo("nik");
        assertThat(mapping.at(0)).isEmpty();
        assertThat(mapping.missing()).containsExactlyInAnyOrder(ProposalColumn.LINE, ProposalColumn.PHONE);
    }

    @Test void every_column_of_a_sheet_has_its_letter() {
        assertThat(List.of(0, 25, 26, 51, 52, 701, 702)).extracting(IntakeViews::letter).containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
    }
}
