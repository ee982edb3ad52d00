package id.lapau.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PdfPressTest {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 22);
    private static final Letterhead HEAD = new Letterhead(1, "Pemerintah Kabupaten Dharmasraya", "Dinas Koperasi <UKM> & Perdagangan", "Jalan Lintas Sumatera km 5",
            "Telepon (0754) 40000", "Pulau Punjung", "Kepala Dinas", "Drs. H. Sutan Contoh, M.Si.", "Pembina Utama Muda", "197001011995031001", null);

    private final PdfPress press = new PdfPress();

    private byte[] sample() {
        var sheet = new Sheet("Contoh surat", "518/1/2020", DAY, HEAD, "0123456789ABCDEF", "https://lapau.contoh.id/sah/0123456789ABCDEF", QrCode.data("https://lapau.contoh.id/sah/0123456789ABCDEF"));
        return press.print("papers/sample", Map.of("sheet", sheet), DAY).pdf();
    }

    @Test void the_same_paper_made_again_has_the_same_bytes() {
        assertThat(sample()).isEqualTo(sample());
    }

    @Test void a_paper_carries_letterhead_number_signatory_and_can_be_read_aloud() throws Exception {
        var pdf = sample();
        PrintedPaper.keep("sample.pdf", pdf);
        assertThat(PrintedPaper.text(pdf)).containsIgnoringCase("Pemerintah Kabupaten Dharmasraya").containsIgnoringCase("Dinas Koperasi <UKM> & Perdagangan")
                .contains("518/1/2020", "Pulau Punjung, 22 Oktober 2020", "Drs. H. Sutan Contoh, M.Si.", "NIP 19700101 199503 1 001", "Halaman 1 dari 1");
        assertThat(PrintedPaper.readableAloud(pdf)).isTrue();
    }

    @Test void a_telephone_reads_the_code_on_the_page() throws Exception {
        assertThat(PrintedPaper.qr(sample(), 0)).isEqualTo("https://lapau.contoh.id/sah/0123456789ABCDEF");
    }

    @Test void a_code_is_read_however_it_is_typed() {
        assertThat(PaperCode.read("abcd-efgh 1234 5678")).hasValue("ABCDEFGH12345678");
        assertThat(PaperCode.read("OIL0-0000-0000-0000")).hasValue("0110000000000000");
        assertThat(PaperCode.read("ABC")).isEmpty();
        assertThat(PaperCode.of(new byte[32])).isEqualTo("0".repeat(16));
    }
}
