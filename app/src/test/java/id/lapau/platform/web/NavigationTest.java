package id.lapau.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NavigationTest {

    private static final List<NavGroup> MENU = List.of(new NavGroup("all", List.of(place("/"), place("/etalase"), place("/etalase/kabar"))));

    private static NavEntry place(String path) {
        return new NavEntry(0, "place", path, Set.of());
    }

    @Test
    void one_place_is_marked_the_nearest() {
        assertThat(Navigation.placeOf("/etalase/kabar", MENU)).isEqualTo("/etalase/kabar");
        assertThat(Navigation.placeOf("/etalase/laporan/7", MENU)).isEqualTo("/etalase");
        assertThat(Navigation.placeOf("/", MENU)).isEqualTo("/");
        assertThat(Navigation.placeOf("/etalase-lain", MENU)).isEmpty();
    }
}
