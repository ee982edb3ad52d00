package id.lapau.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Invents how ministry and banks answer a numbered proposal, with planted differences. The same seed and proposal give the same bytes. */
public final class AnswersGenerator {

    private AnswersGenerator() {}

    /**
     * @param decreed day of the decree; money is transferred a week later
     * @param amount  of one grant, in rupiah
     */
    public static GeneratedAnswers generate(long seed, LocalDate decreed, long amount, List<Sent> sent) {
        if (sent.size() < 20) throw new IllegalArgumentException("sedikitnya 20 baris usulan diperlukan");
        var decree = new DecreeDesign(seed, sent, amount);
        var files = new LinkedHashMap<String, byte[]>();
        var truth = new ArrayList<AnswerTruth>();
        var annex = decree.sheet(GeneratedAnswers.DECREE, decreed);
        files.put(GeneratedAnswers.DECREE, xlsx(annex.grid("Lampiran")));
        truth.addAll(annex.truth());
        var banks = new BankDesign(seed, decree, decreed);
        add(files, truth, "bri-laporan-1.csv", banks.bri());
        add(files, truth, "bni-laporan-1.xlsx", banks.bni());
        add(files, truth, "bsm-laporan-1.xls", banks.bsm());
        add(files, truth, "rekap-bank-laporan-2.xlsx", banks.second());
        return new GeneratedAnswers(files, truth, decree.unanswered());
    }

    private static void add(SequencedMap<String, byte[]> files, List<AnswerTruth> truth, String name, AnswerSheet sheet) {
        files.put(name, name.endsWith(".csv") ? csv(sheet.grid("")) : name.endsWith(".xls") ? xls(sheet.grid("Laporan")) : xlsx(sheet.grid("Laporan")));
        truth.addAll(sheet.truth());
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] xlsx(Grid grid) {
        return bytes(out -> new XlsxFile(List.of(grid), false).write(out));
    }

    private static byte[] xls(Grid grid) {
        return bytes(out -> XlsFile.write(List.of(grid), out));
    }

    private static byte[] csv(Grid grid) {
        return bytes(out -> CsvFile.write(grid, new BookDesign.Format.Csv(';', StandardCharsets.UTF_8, true), out));
    }

    private static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
