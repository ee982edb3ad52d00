package id.lapau.market.shop;

import id.lapau.papers.PublicAddress;
import id.lapau.platform.VisitLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

/** What search engines read first: where they may go, and what there is (sitemaps.org 0.9). */
@Controller
class RobotPages {

    /** Addresses of one part; the protocol allows no more. */
    static final int PART = 50_000;
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /saya
            Disallow: /masuk
            Disallow: /pesanan-pembeli/
            Disallow: /lapak/*/keranjang
            Disallow: /lapak/*/lapor
            Disallow: /lapak/*/wa

            Sitemap: %s
            """;

    private final ShopReading reading;
    private final List<SitemapPages> others;
    private final PublicAddress address;
    private final VisitLimit limit;

    RobotPages(ShopReading reading, ObjectProvider<SitemapPages> others, PublicAddress address, VisitLimit limit) {
        this.reading = reading;
        this.others = others.stream().toList();
        this.address = address;
        this.limit = limit;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic()).body(ROBOTS.formatted(address.of("/sitemap.xml")));
    }

    /** @param bagian 0 for the pages around the shops, from 1 for shops and products; none for the index of these parts */
    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap(@RequestParam(required = false) @Nullable Integer bagian, HttpServletRequest request) {
        if (!limit.admits("sitemap", request.getRemoteAddr(), 30)) throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        var xml = bagian == null ? index() : bagian == 0 ? around() : part(bagian);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic()).body(xml);
    }

    private String index() {
        int parts = (reading.countAddresses() + PART - 1) / PART;
        var xml = begin("sitemapindex");
        for (int part = 0; part <= parts; part++) xml.append("<sitemap><loc>").append(HtmlUtils.htmlEscape(address.of("/sitemap.xml?bagian=" + part))).append("</loc></sitemap>\n");
        return xml.append("</sitemapindex>\n").toString();
    }

    private static StringBuilder begin(String root) {
        return new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<").append(root).append(NAMESPACE).append(">\n");
    }

    private String around() {
        var xml = begin("urlset");
        others.forEach(each -> each.entries().forEach(entry -> line(xml, entry.path(), entry.changed())));
        return xml.append("</urlset>\n").toString();
    }

    private void line(StringBuilder xml, String path, @Nullable Instant changed) {
        xml.append("<url><loc>").append(HtmlUtils.htmlEscape(address.of(path))).append("</loc>");
        if (changed != null) xml.append("<lastmod>").append(changed.truncatedTo(ChronoUnit.SECONDS)).append("</lastmod>");
        xml.append("</url>\n");
    }

    private String part(int number) {
        var addresses = number < 1 || number > 1000 ? List.<ShopReading.Address>of() : reading.addresses((number - 1) * PART, PART);
        if (addresses.isEmpty()) throw Answered.none();
        var xml = begin("urlset");
        addresses.forEach(each -> line(xml, each.path(), each.changed()));
        return xml.append("</urlset>\n").toString();
    }
}
