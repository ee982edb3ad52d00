package id.lapau.market.shop;

import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.Regions;
import id.lapau.owner.Owner;
import id.lapau.papers.PdfPress;
import id.lapau.papers.PublicAddress;
import id.lapau.papers.QrCode;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A poster for the market stall, whose QR leads to the shop. */
@Controller
class PosterPages {

    private final OwnShops own;
    private final PdfPress press;
    private final PublicAddress address;
    private final Clock clock;

    PosterPages(OwnShops own, PdfPress press, PublicAddress address, Clock clock) {
        this.own = own;
        this.press = press;
        this.address = address;
        this.clock = clock;
    }

    /** Of the owner's first live shop. */
    @GetMapping("/saya/lapak/poster.pdf")
    ResponseEntity<byte[]> poster(Owner owner) {
        return printed(own.of(owner).stream().filter(shop -> shop.state() == ShopState.LIVE).findFirst().orElseThrow(Answered::none));
    }

    @GetMapping("/saya/lapak" + OwnerShopPages.ID + "/poster.pdf")
    ResponseEntity<byte[]> poster(@PathVariable UUID id, Owner owner) {
        return printed(own.find(owner, id).map(ShopSheet::view).filter(shop -> shop.state() == ShopState.LIVE).orElseThrow(Answered::none));
    }

    private ResponseEntity<byte[]> printed(ShopView shop) {
        var leads = address.of(shop.path() + "?dari=qr");
        var pdf = press.print("shop/poster", Map.of("shop", shop, "nagari", Regions.bundled().nameOf(shop.nagari()), "qr", QrCode.data(leads),
                "address", address.of(shop.path()).replaceFirst("^https?://", "")), OfficeTime.today(clock)).pdf();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header("Content-Disposition", "inline; filename=\"poster-" + shop.slug() + ".pdf\"")
                .header("Cache-Control", "private, no-cache").body(pdf);
    }
}
