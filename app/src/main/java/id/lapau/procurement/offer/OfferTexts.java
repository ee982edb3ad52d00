package id.lapau.procurement.offer;

import id.lapau.wording.TextKind;
import id.lapau.wording.TextKind.Gap;
import id.lapau.wording.TextKind.Group;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told to owners around a package, as the office may word it itself. */
@Configuration(proxyBeanMethods = false)
class OfferTexts {

    private static final List<Gap> GAPS = List.of(new Gap("nama", "Rahma Yulianti", false), new Gap("usaha", "Jahit Rahma", false), new Gap("paket", "Masker kain semester dua", true),
            new Gap("barang", "Masker kain tipe A (12.000 lembar)", false), new Gap("batas", "29 Oktober 2020", false), new Gap("alasan", "Anggaran ditunda", false),
            new Gap("tautan", "https://lapau.contoh.id/sanggup/0f3a", false), new Gap("kantor", "Dinas Koperasi dan UMKM", false));

    static final TextKind INVITED = new TextKind("offer.text-invited", Group.MESSAGE, GAPS, false);
    static final TextKind CANCELLED = new TextKind("offer.text-cancelled", Group.MESSAGE, GAPS, false);

    @Bean
    TextKind offerInvited() {
        return INVITED;
    }

    @Bean
    TextKind offerCancelled() {
        return CANCELLED;
    }
}
