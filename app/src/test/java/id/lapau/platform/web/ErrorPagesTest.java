package id.lapau.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.lapau.testing.LapauTest;
import id.lapau.testing.PageChecker;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@LapauTest
class ErrorPagesTest {

    @Autowired WebApplicationContext context;

    @ParameterizedTest
    @CsvSource({"400, tidak dapat dibaca", "403, tidak boleh", "404, tidak ditemukan", "405, tidak dapat dibaca", "409, lebih dulu", "413, terlalu besar",
            "500, kesalahan pada Lapau", "502, kesalahan pada Lapau", "503, tidak dapat bekerja"})
    void every_error_says_in_words_what_happened_and_what_to_do(int status, String words) throws Exception {
        var answer = errorPage(status, "id", false);
        assertThat(answer.getStatus()).isEqualTo(status);
        var page = PageChecker.check("error " + status, answer.getContentAsString());
        assertThat(page.selectFirst("h1").text()).contains(words);
        assertThat(page.text()).contains("Apa yang bisa dilakukan");
        PageChecker.check("error " + status + " in English", errorPage(status, "en", false).getContentAsString());
    }

    @Test void a_form_that_was_open_for_too_long_is_not_called_forbidden() throws Exception {
        assertThat(errorPage(403, "id", true).getContentAsString()).contains("Formulir sudah terlalu lama terbuka");
    }

    @Test void nothing_of_an_exception_reaches_the_page() throws Exception {
        var answer = MockMvcBuilders.webAppContextSetup(context).build().perform(get("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret of the house"))).andReturn().getResponse();
        assertThat(answer.getContentAsString()).doesNotContain("secret of the house").doesNotContain("Exception");
    }

    private MockHttpServletResponse errorPage(int status, String language, boolean expired) throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).build();
        var request = get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status).cookie(new jakarta.servlet.http.Cookie("bahasa", language));
        return web.perform(expired ? request.requestAttr(Refusals.FORM_EXPIRED, true) : request).andReturn().getResponse();
    }
}
