package id.lapau.procurement.stock;

import id.lapau.wording.TextKind;
import id.lapau.wording.TextKind.Gap;
import id.lapau.wording.TextKind.Group;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told to who receives goods, as the office may word it itself. */
@Configuration(proxyBeanMethods = false)
class StockTexts {

    private static final List<Gap> GAPS = List.of(new Gap("nama", "Wali Nagari Sitiung", false), new Gap("penerima", "Kantor Wali Nagari Sitiung", false), new Gap("nomor", "SLR/2020/0007", true),
            new Gap("barang", "1.200 lembar Masker kain tipe A", false), new Gap("tanggal", "2 Desember 2020", false), new Gap("tautan", "https://lapau.contoh.id/terima/0f3a", true),
            new Gap("kantor", "Dinas Koperasi dan UMKM", false));

    static final TextKind COMING = new TextKind("stock.text-coming", Group.MESSAGE, GAPS, false);
    static final TextKind REMINDED = new TextKind("stock.text-reminded", Group.MESSAGE, GAPS, false);

    @Bean
    TextKind goodsComing() {
        return COMING;
    }

    @Bean
    TextKind goodsReminded() {
        return REMINDED;
    }
}
