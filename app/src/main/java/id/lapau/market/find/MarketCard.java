package id.lapau.market.find;

import id.lapau.market.shop.ShareCard;
import id.lapau.papers.PublicAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is shown where somebody shares an address of the market. It says nothing that changes, so it is drawn once. */
@Controller
class MarketCard {

    private static final Duration KEPT = Duration.ofDays(1);

    private final PublicAddress address;
    private volatile byte @Nullable [] drawn;

    MarketCard(PublicAddress address) {
        this.address = address;
    }

    @GetMapping("/pasar/kartu.png")
    ResponseEntity<byte[]> card() {
        var card = drawn;
        if (card == null) drawn = card = ShareCard.of("Pasar UMKM Dharmasraya", "Belanja langsung dari pembuatnya", "", java.util.List.of(), address.of("/pasar?dari=kartu"));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(CacheControl.maxAge(KEPT).cachePublic()).header("X-Content-Type-Options", "nosniff").body(card);
    }
}
