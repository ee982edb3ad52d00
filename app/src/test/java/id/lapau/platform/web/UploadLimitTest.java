package id.lapau.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UploadLimitTest {

    @Test void more_than_a_hundred_megabytes_are_refused_before_anything_is_read() throws Exception {
        assertThat(status(150L << 20)).isEqualTo(413);
        assertThat(status(UploadLimit.MOST)).isEqualTo(200);
    }

    private static int status(long length) throws Exception {
        var response = new MockHttpServletResponse();
        new UploadLimit().doFilter(new MockHttpServletRequest("POST", "/berkas") {
            @Override public long getContentLengthLong() {
                return length;
            }
        }, response, new MockFilterChain());
        return response.getStatus();
    }
}
