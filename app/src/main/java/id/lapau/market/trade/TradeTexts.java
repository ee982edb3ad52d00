package id.lapau.market.trade;

import id.lapau.wording.TextKind;
import id.lapau.wording.TextKind.Gap;
import id.lapau.wording.TextKind.Group;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What buyers and owners are told around orders and questions, as the office may word it itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TradeRules.class)
class TradeTexts {

    private static final Gap NAME = new Gap("nama", "Rahma Yulianti", false);
    private static final Gap SHOP = new Gap("lapak", "Keripik Rahma", false);
    private static final Gap LINK = new Gap("tautan", "https://lapau.contoh.id/pesanan-pembeli/0f3a", true);
    private static final List<Gap> ORDER = List.of(NAME, SHOP, new Gap("nomor", "PB/2026/000012", true), new Gap("isi", "2 × Keripik balado", false), new Gap("jumlah", "Rp 30.000", false),
            new Gap("alasan", "Bahan habis", false), new Gap("batas", "7", false), LINK);
    private static final List<Gap> ENQUIRY = List.of(NAME, SHOP, new Gap("pertanyaan", "Bisa dikirim ke Sitiung?", false), new Gap("jawaban", "Bisa, ongkos Rp 10.000.", false), LINK);

    static final TextKind PLACED = order("placed");
    static final TextKind CONFIRMED = order("confirmed");
    static final TextKind DECLINED = order("declined");
    static final TextKind READY = order("ready");
    static final TextKind HANDED = order("handed");
    static final TextKind EXPIRED = order("expired");
    static final TextKind ORDERED = order("ordered");
    static final TextKind CANCELLED = order("cancelled");
    static final TextKind REMINDED = order("reminded");
    static final TextKind ASKED = new TextKind("trade.text-asked", Group.MESSAGE, ENQUIRY, false);
    static final TextKind ANSWERED = new TextKind("trade.text-answered", Group.MESSAGE, ENQUIRY, false);

    private static TextKind order(String name) {
        return new TextKind("trade.text-" + name, Group.MESSAGE, ORDER, false);
    }

    @Bean
    TextKind tradePlaced() {
        return PLACED;
    }

    @Bean
    TextKind tradeConfirmed() {
        return CONFIRMED;
    }

    @Bean
    TextKind tradeDeclined() {
        return DECLINED;
    }

    @Bean
    TextKind tradeReady() {
        return READY;
    }

    @Bean
    TextKind tradeHanded() {
        return HANDED;
    }

    @Bean
    TextKind tradeExpired() {
        return EXPIRED;
    }

    @Bean
    TextKind tradeOrdered() {
        return ORDERED;
    }

    @Bean
    TextKind tradeCancelled() {
        return CANCELLED;
    }

    @Bean
    TextKind tradeReminded() {
        return REMINDED;
    }

    @Bean
    TextKind tradeAsked() {
        return ASKED;
    }

    @Bean
    TextKind tradeAnswered() {
        return ANSWERED;
    }
}
