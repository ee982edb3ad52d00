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
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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

    @Option(names = "--reference", paramLabel = "JENIS=BERKAS", converter = Reference.Converter.class,
            description = "daftar rujukan: population, employees, credit, recipients; satu berkas untuk tiap jenis")
    private List<Reference> references = List.of();

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
        var lists = new LinkedHashMap<String, Path>();
        for (var reference : references) {
            var earlier = lists.putIfAbsent(reference.kind(), reference.file());
            if (earlier != null) return Refusal.say(spec, "--reference: " + reference.kind() + " disebut dua kali (" + earlier + " dan " + reference.file() + "); sebutkan satu berkas untuk tiap jenis");
        }
        return screened(day, lists);
    }

    private int screened(LocalDate day, Map<String, Path> lists) {
        return switch (OfflineScreening.run(new OfflineScreening.Request(programme, day, lists, files))) {
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

    /** One list as the command line names it. */
    private record Reference(String kind, Path file) {

        static final class Converter implements ITypeConverter<Reference> {

            @Override public Reference convert(String text) {
                int equals = text.indexOf('=');
                if (equals < 1 || equals + 1 == text.length()) throw new TypeConversionException("KIND=FILE");
                return new Reference(text.substring(0, equals), Path.of(text.substring(equals + 1)));
            }
        }
    }
}
