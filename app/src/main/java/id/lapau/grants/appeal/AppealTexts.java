package id.lapau.grants.appeal;

import id.lapau.wording.TextKind;
import id.lapau.wording.TextKind.Gap;
import id.lapau.wording.TextKind.Group;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What whoever appealed is told. */
@Configuration(proxyBeanMethods = false)
class AppealTexts {

    static final TextKind DECIDED = new TextKind("appeal.text-decided", Group.MESSAGE, List.of(
            new Gap("nama", "Rahma Yulianti", false), new Gap("program", "BPUM 2020", false), new Gap("putusan", "diterima", true),
            new Gap("alasan", "Surat keterangan usaha sudah diperlihatkan.", true)), false);

    @Bean
    TextKind appealDecidedText() {
        return DECIDED;
    }
}
