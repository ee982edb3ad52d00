package id.lapau.cli;

import id.lapau.demo.AnswersGenerator;
import id.lapau.demo.RegencyGenerator;
import id.lapau.demo.Sent;
import id.lapau.demo.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "demo", mixinStandardHelpOptions = true, description = "Data percobaan: orang rekaan, tidak pernah orang sungguhan.",
        subcommands = {DemoCommand.Generate.class, DemoCommand.Answers.class})
final class DemoCommand {

    @Command(name = "generate", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Membuat satu kabupaten rekaan: daftar rujukan, 52 berkas usulan, dan truth.csv.")
    static final class Generate implements Callable<Integer> {

        @Spec private CommandSpec spec = CommandSpec.create();

        @Option(names = "--seed", required = true, paramLabel = "N", description = "bilangan acuan; acuan yang sama membuat data yang sama")
        private long seed;

        @Option(names = "--people", defaultValue = "250000", paramLabel = "N", description = "jumlah penduduk (baku: ${DEFAULT-VALUE})")
        private int people;

        @Option(names = "--rows", defaultValue = "5000", paramLabel = "N", description = "jumlah baris usulan (baku: ${DEFAULT-VALUE})")
        private int rows;

        @Option(names = "--rate", paramLabel = "KODE=x", description = "bagian baris dengan temuan itu, 0 sampai 1; boleh diulang")
        private Map<String, Double> rates = new LinkedHashMap<>();

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder hasil")
        private Path out = Path.of(".");

        @Override public Integer call() {
            try {
                RegencyGenerator.generate(new Settings(seed, people, rows, rates)).write(out);
                return 0;
            } catch (IllegalArgumentException unusable) {
                return Refusal.say(spec, String.valueOf(unusable.getMessage()));
            } catch (IOException e) {
                return Refusal.notWritten(spec, out, e);
            }
        }
    }

    @Command(name = "answers", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Membuat jawaban rekaan atas satu usulan: lampiran SK, laporan bank, dan answers-truth.csv.")
    static final class Answers implements Callable<Integer> {

        @Spec private CommandSpec spec = CommandSpec.create();

        @Option(names = "--seed", required = true, paramLabel = "N", description = "bilangan acuan; acuan dan usulan yang sama membuat berkas yang sama")
        private long seed;

        @Option(names = "--proposal", required = true, paramLabel = "BERKAS", description = "buku kerja usulan untuk kementerian, seperti proposal.xlsx")
        private Path proposal = Path.of(".");

        @Option(names = "--decreed", defaultValue = "2020-11-09", paramLabel = "TANGGAL", description = "tanggal SK, yyyy-mm-dd (baku: ${DEFAULT-VALUE})")
        private LocalDate decreed = LocalDate.EPOCH;

        @Option(names = "--amount", defaultValue = "2400000", paramLabel = "RUPIAH", description = "bantuan tiap orang (baku: ${DEFAULT-VALUE})")
        private long amount;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder hasil")
        private Path out = Path.of(".");

        @Override public Integer call() {
            byte[] workbook;
            try {
                workbook = Files.readAllBytes(proposal);
            } catch (IOException e) {
                return Refusal.say(spec, "--proposal: " + proposal + " tidak dapat dibaca");
            }
            try {
                AnswersGenerator.generate(seed, decreed, amount, Sent.read(proposal.getFileName().toString(), workbook)).write(out);
                return 0;
            } catch (IllegalArgumentException unusable) {
                return Refusal.say(spec, String.valueOf(unusable.getMessage()));
            } catch (IOException e) {
                return Refusal.notWritten(spec, out, e);
            }
        }
    }
}
