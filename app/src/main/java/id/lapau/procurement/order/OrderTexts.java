package id.lapau.procurement.order;

import id.lapau.wording.TextKind.Gap;
import id.lapau.wording.TextKind.Group;
import id.lapau.wording.TextKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makers are told around an order, as the office may word it itself. */
@Configuration(proxyBeanMethods = false)
class OrderTexts {

    private static final List<Gap> COMMON = List.of(new Gap("nama", "Rahma Yulianti", false), new Gap("usaha", "Jahit Rahma", false), new Gap("nomor", "SP/2020/0007", true),
            new Gap("jumlah", "1200", false), new Gap("nilai", "Rp 6.000.000", false), new Gap("batas", "12 November 2020", false),
            new Gap("tautan", "https://lapau.contoh.id/pesanan-saya/0f3a", false), new Gap("kantor", "Dinas Koperasi dan UMKM", false));

    static final TextKind ISSUED = new TextKind("order.text-issued", Group.MESSAGE, COMMON, false);
    static final TextKind INSPECTED = new TextKind("order.text-inspected", Group.MESSAGE,
            with(new Gap("kiriman", "KRM/2020/0003", false), new Gap("diterima", "580", true), new Gap("ditolak", "20", true)), false);
    static final TextKind PAID = new TextKind("order.text-paid", Group.MESSAGE, with(new Gap("bersih", "Rp 5.970.000", true), new Gap("pajak", "Rp 30.000", false), new Gap("bukti", "SP2D 00123", false)), false);

    private static List<Gap> with(Gap... more) {
        return Stream.concat(COMMON.stream(), Stream.of(more)).toList();
    }

    @Bean
    TextKind orderIssuedText() {
        return ISSUED;
    }

    @Bean
    TextKind orderInspectedText() {
        return INSPECTED;
    }

    @Bean
    TextKind orderPaidText() {
        return PAID;
    }
}
