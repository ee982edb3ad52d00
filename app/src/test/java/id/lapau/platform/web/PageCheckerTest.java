package id.lapau.platform.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.testing.PageChecker;
import org.junit.jupiter.api.Test;

class PageCheckerTest {

    private static final String SOUND = "<html lang=id><head><title>Tes</title></head><body><main><h1>Tes</h1>%s</main></body></html>";

    @Test void a_sound_page_passes() {
        PageChecker.check("test", SOUND.formatted("<p>Halo</p>"));
    }

    @Test void each_fault_is_found() {
        refused("<h1>Dua</h1>", "2 h1");
        refused("<p id=a></p><p id=a></p>", "twice");
        refused("<p>1310991505800001</p>", "16 digits");
        refused("<p style='color:red'></p>", "inline");
        refused("<p onclick='x()'></p>", "inline handler");
        refused("<input name=x>", "no label");
        refused("<form method=post></form>", "without token");
        refused("<a href='#nirgends'>x</a>", "not there");
        refused("<img src='https://example.org/x.png' alt=''>", "another host");
        refused("<p>⟦platform.x⟧</p>", "missing message");
    }

    private static void refused(String body, String fault) {
        assertThatThrownBy(() -> PageChecker.check("test", SOUND.formatted(body))).hasMessageContaining(fault);
    }
}
