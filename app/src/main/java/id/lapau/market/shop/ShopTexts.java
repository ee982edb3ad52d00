package id.lapau.market.shop;

import id.lapau.wording.TextKind;
import id.lapau.wording.TextKind.Gap;
import id.lapau.wording.TextKind.Group;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told to owners of shops, as the office may word it itself. */
@Configuration(proxyBeanMethods = false)
class ShopTexts {

    private static final List<Gap> GAPS = List.of(new Gap("nama", "Rahma Yulianti", false), new Gap("lapak", "Dapur Rahma", true), new Gap("produk", "Keripik talas", false),
            new Gap("alasan", "Foto tidak jelas", false), new Gap("tautan", "https://lapau.contoh.id/saya/lapak", false), new Gap("alamat", "https://lapau.contoh.id/lapak/dapur-rahma", false),
            new Gap("kantor", "Dinas Koperasi dan UMKM", false));

    static final TextKind APPROVED = new TextKind("shop.text-approved", Group.MESSAGE, GAPS, false);
    static final TextKind REFUSED = new TextKind("shop.text-refused", Group.MESSAGE, GAPS, false);
    static final TextKind REMOVED = new TextKind("shop.text-removed", Group.MESSAGE, GAPS, false);
    static final TextKind RESTORED = new TextKind("shop.text-restored", Group.MESSAGE, GAPS, false);

    @Bean
    TextKind shopApproved() {
        return APPROVED;
    }

    @Bean
    TextKind shopRefused() {
        return REFUSED;
    }

    @Bean
    TextKind productRemoved() {
        return REMOVED;
    }

    @Bean
    TextKind productRestored() {
        return RESTORED;
    }
}
