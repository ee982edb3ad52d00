package id.lapau.grants.batch;

import id.lapau.wording.TextKind;
import id.lapau.wording.TextKind.Gap;
import id.lapau.wording.TextKind.Group;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The texts around a numbered proposal that the office may word itself. */
@Configuration(proxyBeanMethods = false)
class BatchTexts {

    static final TextKind PROPOSED = new TextKind("batch.text-proposed", Group.MESSAGE, List.of(
            new Gap("nama", "Rahma Yulianti", false), new Gap("usaha", "Dagang lontong", false), new Gap("program", "BPUM 2020", false),
            new Gap("nomor", "001/BPUM-2020/2020", false), new Gap("tanggal", "22 Oktober 2020", false), new Gap("kantor", "Dinas Koperasi dan UMKM", false)), false);
    static final TextKind COVER = new TextKind("batch.text-cover", Group.PAPER, List.of(
            new Gap("program", "BPUM 2020", true), new Gap("jumlah", "5.000", true), new Gap("usulan", "001/BPUM-2020/2020", true),
            new Gap("tanggal_usulan", "22 Oktober 2020", false), new Gap("sidik", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", false)), false);
    static final TextKind READY = new TextKind("batch.text-ready", Group.MESSAGE, List.of(new Gap("nama", "Sutan Kepala", false),
            new Gap("nomor", "518/123/Diskop-UMKM/2020", true), new Gap("usulan", "001/BPUM-2020/2020", false), new Gap("jumlah", "5.000", false)), false);
    /** The annex of the regulation could not be seen; the page of the text says so. */
    static final TextKind STATEMENT = new TextKind("batch.text-statement", Group.PAPER, List.of(
            new Gap("program", "BPUM 2020", true), new Gap("nilai", "Rp 2.400.000", false)), true);

    @Bean
    TextKind proposedText() {
        return PROPOSED;
    }

    @Bean
    TextKind readyText() {
        return READY;
    }

    @Bean
    TextKind coverText() {
        return COVER;
    }

    @Bean
    TextKind statementText() {
        return STATEMENT;
    }
}
