package id.lapau.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({"/profil, /profil", "/pengguna?cari=a%20b, /pengguna?cari=a%20b", "//evil.example, /", "/\\evil.example, /", "https://evil.example, /", "evil, /"})
    void a_change_of_language_returns_only_to_an_own_page(String wanted, String comesTo) {
        var languages = new Languages.Switch(new Languages().localeResolver());
        assertThat(languages.choose("en", wanted, new MockHttpServletRequest(), new MockHttpServletResponse())).isEqualTo("redirect:" + comesTo);
    }
}
