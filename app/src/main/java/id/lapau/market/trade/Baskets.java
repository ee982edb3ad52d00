package id.lapau.market.trade;

import id.lapau.platform.Vault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Keeps baskets where they belong: with the buyer, in a signed cookie that the browser shows to this shop only. Nobody is named in it. */
@Component
class Baskets {

    private static final String COOKIE = "LAPAU_KERANJANG";
    private static final int SIGNATURE = 16;

    private final Vault vault;

    Baskets(Vault vault) {
        this.vault = vault;
    }

    /** What the buyer has of this shop; an empty basket when there is none, or not one that Lapau wrote. */
    Basket of(UUID shop, HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) return Basket.EMPTY;
        int end = cookie.getValue().lastIndexOf('.');
        if (end < 0) return Basket.EMPTY;
        var text = cookie.getValue().substring(0, end);
        return signature(shop, text).equals(cookie.getValue().substring(end + 1)) ? Basket.read(text).orElse(Basket.EMPTY) : Basket.EMPTY;
    }

    private String signature(UUID shop, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(vault.fingerprint("basket " + shop + " " + text), SIGNATURE));
    }

    /** Gives it to the browser for two weeks; an empty one is taken away from it. */
    void keep(Basket basket, UUID shop, String slug, HttpServletRequest request, HttpServletResponse response) {
        var text = basket.written();
        var cookie = ResponseCookie.from(COOKIE, basket.empty() ? "" : text + "." + signature(shop, text)).path("/lapak/" + slug)
                .maxAge(basket.empty() ? Duration.ZERO : Duration.ofDays(TradeRules.BASKET_DAYS)).httpOnly(true).sameSite("Lax").secure(request.isSecure());
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
