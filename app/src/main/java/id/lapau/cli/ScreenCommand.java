package id.lapau.cli;

import id.lapau.grants.offline.OfflineScreening;
import id.lapau.grants.offline.ScreenedBatch;
import id.lapau.grants.offline.ScreeningFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "screen", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Menyaring berkas usulan terhadap daftar rujukan. Tidak menyalakan server web maupun basis data.",
        footer = {"", "Hasil di DIR: decisions.csv, proposal.xlsx, refused.xlsx, summary.json.",
            "Kode keluar: 0 selesai, 2 masukan tidak dapat dipakai (satu baris penjelasan di stderr).", "",
            "Contoh: lapau screen --programme bpum-2020 --as-of 2020-10-22 --reference population=P.csv \\",
            "          --reference employees=E.csv --reference credit=C.csv --reference recipients=R.csv --out HASIL *.xlsx"})
final class ScreenCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--programme", required = true, paramLabel = "KODE", description = "bpum-2020 atau bpum-2021")
    private String programme = "";

    @Option(names = "--as-of", required = true, paramLabel = "TANGGAL", description = "hari yang syaratnya berlaku, yyyy-mm-dd")
    private String asOf = "";

    @Option(names = "--reference", paramLabel = "JENIS=BERKAS",
            description = "daftar rujukan: population, employees, credit, recipients; boleh diulang")
    private Map<String, Path> references = new LinkedHashMap<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder hasil")
    private Path out = Path.of(".");

    @Parameters(arity = "1..*", paramLabel = "BERKAS", description = "berkas usulan: .xlsx, .xls, .csv atau .zip")
    private List<Path> files = List.of();

    @Override public Integer call() {
        LocalDate day;
        try {
            day = LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            return Refusal.say(spec, "--as-of: ditemukan '" + asOf + "', diharapkan tanggal yyyy-mm-dd seperti 2020-10-22");
        }
        return switch (OfflineScreening.run(new OfflineScreening.Request(programme, day, references, files))) {
            case OfflineScreening.Result.Refused(var line) -> Refusal.say(spec, line);
            case OfflineScreening.Result.Screened(var batch) -> done(batch);
        };
    }

    private int done(ScreenedBatch batch) {
        try {
            ScreeningFiles.write(batch, out);
        } catch (IOException e) {
            return Refusal.notWritten(spec, out, e);
        }
        System.out.println(batch.applicants().size() + " baris disaring: " + batch.words() + " -> " + out);
        return 0;
    }
}
