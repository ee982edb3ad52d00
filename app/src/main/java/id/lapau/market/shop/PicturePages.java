package id.lapau.market.shop;

import id.lapau.kernel.Regions;
import id.lapau.papers.PublicAddress;
import id.lapau.platform.VisitLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Photos of live shops and products, and the cards that are shown where somebody shares their address. */
@Controller
@RequestMapping("/lapak/{slug:[a-z0-9-]+}")
class PicturePages {

    private static final Duration PHOTO_KEPT = Duration.ofDays(30);
    private static final Duration CARD_KEPT = Duration.ofHours(1);
    private static final int CARDS_PER_MINUTE = 60;
    private static final int TILES = 3;

    private final Shops shops;
    private final Products products;
    private final PhotoBook photos;
    private final PublicAddress address;
    private final VisitLimit limit;

    PicturePages(Shops shops, Products products, PhotoBook photos, PublicAddress address, VisitLimit limit) {
        this.shops = shops;
        this.products = products;
        this.photos = photos;
        this.address = address;
        this.limit = limit;
    }

    /** A photo never changes: another one has another address. */
    @GetMapping("/foto/{photo:[0-9a-f-]{36}}-{size:large|small|tile}.jpg")
    ResponseEntity<byte[]> photo(@PathVariable String slug, @PathVariable UUID photo, @PathVariable String size) {
        var jpeg = (size.equals("tile") ? photos.tile(slug, photo) : photos.shown(slug, photo, size.equals("large"))).orElseThrow(Answered::none);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).cacheControl(CacheControl.maxAge(PHOTO_KEPT).cachePublic().immutable())
                .eTag(photo + "-" + size).header("X-Content-Type-Options", "nosniff").body(jpeg);
    }

    @GetMapping("/kartu.png")
    ResponseEntity<byte[]> card(@PathVariable String slug, HttpServletRequest request, WebRequest asked) {
        var shop = shops.live(slug).orElseThrow(Answered::none);
        var tag = shop.id() + "-" + shop.changedAt().toEpochMilli();
        return drawn(tag, request, asked, () -> ShareCard.of(shop.name(), "Nagari " + Regions.bundled().nameOf(shop.nagari()), "", photos.best(shop.id(), TILES), address.of(shop.path() + "?dari=kartu")));
    }

    private ResponseEntity<byte[]> drawn(String tag, HttpServletRequest request, WebRequest asked, Supplier<byte[]> card) {
        if (asked.checkNotModified("\"" + tag + "\"")) return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        if (!limit.admits("kartu", request.getRemoteAddr(), CARDS_PER_MINUTE)) throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(CacheControl.maxAge(CARD_KEPT).cachePublic()).eTag(tag)
                .header("X-Content-Type-Options", "nosniff").body(card.get());
    }

    @GetMapping("/{product:[a-z0-9-]+}/kartu.png")
    ResponseEntity<byte[]> card(@PathVariable String slug, @PathVariable String product, HttpServletRequest request, WebRequest asked) {
        var found = products.live(slug, product).orElseThrow(Answered::none);
        var tag = found.id() + "-" + found.changedAt().toEpochMilli();
        return drawn(tag, request, asked, () -> ShareCard.of(found.name(), found.shopName() + " · Nagari " + Regions.bundled().nameOf(found.nagari()),
                found.price() + " / " + found.unit(), photos.first(found.id()).stream().toList(), address.of(found.path() + "?dari=kartu")));
    }
}
