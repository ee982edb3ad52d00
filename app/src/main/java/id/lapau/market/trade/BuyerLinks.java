package id.lapau.market.trade;

import id.lapau.platform.Vault;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Links of 128 bits that follow from the office's key: the same for the same order or question, unknown to everybody else; only their hashes are stored. */
@Component
class BuyerLinks {

    private final Vault vault;

    BuyerLinks(Vault vault) {
        this.vault = vault;
    }

    String token(UUID id) {
        return vault.token("buyer link " + id);
    }

    static String toOrder(String token) {
        return "/pesanan-pembeli/" + token;
    }

    static String toEnquiry(String token) {
        return "/pesanan-pembeli/tanya/" + token;
    }
}
