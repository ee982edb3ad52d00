package id.lapau.grants.field;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final Officer DESI = new Officer(new UUID(0, 1), "Desi", Role.NAGARI_OFFICER, new RegionCode("13.10.02.2008"));
    private static final Officer BUDI = new Officer(new UUID(0, 2), "Budi", Role.NAGARI_OFFICER, new RegionCode("13.10.02.2008"));

    @Test void each_row_goes_to_the_officer_of_its_nagari_who_has_the_least_to_do() {
        var sharing = Sharing.of(IntStream.range(0, 6).mapToObj(i -> row("13.10.02.2008")).toList(), List.of(DESI, BUDI), Map.of(DESI.id(), 4));
        assertThat(sharing.byOfficer().get(DESI)).hasSize(1);
        assertThat(sharing.byOfficer().get(BUDI)).hasSize(5);
        assertThat(sharing.nobody()).isZero();
    }

    @Test void where_no_officer_works_nobody_is_sent_and_that_is_said() {
        var sharing = Sharing.of(List.of(row("13.10.02.2009"), row(null), row("13.10.02.2008")), List.of(DESI), Map.of());
        assertThat(sharing.byOfficer()).containsOnlyKeys(DESI);
        assertThat(sharing.nobody()).isEqualTo(2);
    }

    private static FieldList.Line row(@Nullable String nagari) {
        return new FieldList.Line(UUID.randomUUID(), "bpum-2020", "Rahma", nagari, "Lontong", null, null, Step.NONE, null);
    }
}
