package id.lapau.market.reach;

import id.lapau.papers.PublicAddress;
import id.lapau.platform.VisitLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Feeds, written while they are read; may be kept for a quarter of an hour, and asked for again by their mark. */
@Controller
class FeedPages {

    private static final String PATH = "/pasar/umpan/";
    private static final int PER_MINUTE = 20;
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final GoodsBook goods;
    private final FeedMarks marks;
    private final PublicAddress address;
    private final VisitLimit limit;

    FeedPages(GoodsBook goods, FeedMarks marks, PublicAddress address, VisitLimit limit) {
        this.goods = goods;
        this.marks = marks;
        this.address = address;
        this.limit = limit;
    }

    @GetMapping(PATH + "google.xml")
    void google(HttpServletRequest request, HttpServletResponse response) throws IOException {
        feed(Feed.GOOGLE, request, response);
    }

    @GetMapping(PATH + "meta.csv")
    void meta(HttpServletRequest request, HttpServletResponse response) throws IOException {
        feed(Feed.META, request, response);
    }

    @GetMapping(PATH + "produk.csv")
    void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        feed(Feed.OPEN, request, response);
    }

    private void feed(Feed feed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!limit.admits("umpan", request.getRemoteAddr(), PER_MINUTE)) {
            response.setHeader("Retry-After", "60");
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", CacheControl.maxAge(KEPT).cachePublic().getHeaderValue());
        var mark = marks.of(feed, address.of(""));
        if (new ServletWebRequest(request, response).checkNotModified(mark.tag(), mark.since().toEpochMilli())) return;
        response.setContentType(feed.type());
        if (!request.getMethod().equals("HEAD")) feed.write(goods.all(), address::of, response.getOutputStream());
    }
}
