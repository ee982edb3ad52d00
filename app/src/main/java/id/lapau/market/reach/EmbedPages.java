package id.lapau.market.reach;

import id.lapau.kernel.OfficeTime;
import id.lapau.papers.PublicAddress;
import id.lapau.platform.VisitLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** A few products for a page of somebody else: as a page for a frame, and as JSON. Which pages may frame it is set by {@code LAPAU_EMBED_SITES}. */
@Controller
class EmbedPages {

    static final String PATH = "/pasar/sematan";
    static final int MOST = 24;
    private static final int PER_MINUTE = 120;
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final GoodsBook goods;
    private final PublicAddress address;
    private final VisitLimit limit;
    private final Clock clock;

    EmbedPages(GoodsBook goods, PublicAddress address, VisitLimit limit, Clock clock) {
        this.goods = goods;
        this.address = address;
        this.limit = limit;
        this.clock = clock;
    }

    /** Addresses are whole; the price is in rupiah a unit; {@code stok} is null for what is made to order. */
    record Told(String id, String nama, long harga, String satuan, @Nullable Integer stok, String lapak, String nagari, String url, String foto) {}

    @GetMapping(PATH)
    String frame(@RequestParam(defaultValue = "") String nagari, @RequestParam(defaultValue = "") String kategori, @RequestParam(defaultValue = "6") int jumlah, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        admit(request);
        response.setHeader("Cache-Control", CacheControl.maxAge(KEPT).cachePublic().getHeaderValue());
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("goods", chosen(nagari, kategori, jumlah).stream().map(GoodsCard::of).toList());
        return "reach/frame";
    }

    private void admit(HttpServletRequest request) {
        if (!limit.admits("sematan", request.getRemoteAddr(), PER_MINUTE)) throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }

    private List<Goods> chosen(String nagari, String category, int number) {
        return goods.chosen(nagari, category, OfficeTime.today(clock).toString(), Math.clamp(number, 1, MOST));
    }

    @GetMapping(PATH + ".json")
    ResponseEntity<byte[]> json(@RequestParam(defaultValue = "") String nagari, @RequestParam(defaultValue = "") String kategori, @RequestParam(defaultValue = "6") int jumlah,
            HttpServletRequest request) {
        admit(request);
        var told = chosen(nagari, kategori, jumlah).stream().map(this::told).toList();
        return ResponseEntity.ok().header("Content-Type", "application/json").header("Access-Control-Allow-Origin", "*").cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(JSON.writeValueAsBytes(told));
    }

    private Told told(Goods each) {
        return new Told(each.id().toString(), each.name(), each.price(), each.unit(), each.stock(), each.shopName(), each.nagari(), address.of(each.path()),
                address.of(each.photoPath(each.photos().getFirst(), "small")));
    }
}
