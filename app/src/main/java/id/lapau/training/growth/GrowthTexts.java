package id.lapau.training.growth;

import id.lapau.wording.TextKind;
import id.lapau.wording.TextKind.Gap;
import id.lapau.wording.TextKind.Group;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an owner is asked and told. */
@Configuration(proxyBeanMethods = false)
class GrowthTexts {

    static final TextKind QUESTION = new TextKind("growth.text-question", Group.MESSAGE, List.of(
            new Gap("nama", "Rahma Yulianti", false), new Gap("usaha", "Dagang lontong", false), new Gap("tautan", "https://lapau.example/kabar/Q2hvb3Nl", true),
            new Gap("sampai", "22 November 2020", false), new Gap("kantor", "Dinas Koperasi dan UMKM", false)), false);

    static final TextKind DECIDED = new TextKind("growth.text-decided", Group.MESSAGE, List.of(
            new Gap("nama", "Rahma Yulianti", false), new Gap("usaha", "Dagang lontong", false), new Gap("putusan", "diterima", true), new Gap("alasan", "Cocok dengan buku kas", true),
            new Gap("tautan", "https://lapau.example/saya/kelas", false), new Gap("kantor", "Dinas Koperasi dan UMKM", false)), false);

    @Bean
    TextKind growthQuestionText() {
        return QUESTION;
    }

    @Bean
    TextKind growthDecidedText() {
        return DECIDED;
    }
}
