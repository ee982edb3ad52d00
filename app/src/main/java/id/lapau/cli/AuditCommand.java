package id.lapau.cli;

import id.lapau.audit.AuditVerifier;
import id.lapau.audit.AuditVerifier.Fault;
import id.lapau.audit.AuditVerifier.Verdict;
import id.lapau.platform.PlatformDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lapau audit verify}: proves the audit book, or names the first entry that is not as it was written. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "Jejak audit: pemeriksaan keutuhannya.", subcommands = AuditCommand.Verify.class)
final class AuditCommand {

    @Command(name = "verify", mixinStandardHelpOptions = true,
            description = "Memeriksa rantai sidik seluruh jejak audit. Hasil 0: utuh; 1: ada catatan yang berubah; 2: tidak dapat diperiksa.")
    static final class Verify implements java.util.concurrent.Callable<Integer> {

        @Spec private CommandSpec spec = CommandSpec.create();

        @Override public Integer call() {
            try (var database = PlatformDatabase.open()) {
                return told(new AuditVerifier(database.dataSource(), database.vault()).verify());
            } catch (IllegalStateException | java.io.UncheckedIOException unusable) {
                return Refusal.say(spec, String.valueOf(unusable.getMessage()));
            }
        }

        private static int told(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Intact(var entries) -> {
                    System.out.println("Jejak audit utuh: " + entries + " catatan.");
                    yield 0;
                }
                case Verdict.Broken(var entry, var fault) -> {
                    System.out.println("Jejak audit TIDAK utuh: catatan " + entry + " " + words(fault) + " (" + fault + ").");
                    yield 1;
                }
            };
        }

        private static String words(Fault fault) {
            return switch (fault) {
                case ALTERED -> "sudah diubah";
                case UNLINKED -> "tidak bersambung dengan catatan sebelumnya";
                case MISSING -> "didahului catatan yang hilang";
                case CUT -> "dan semua sesudahnya sudah dihapus";
                case UNSEALED -> "tidak ditulis oleh Lapau, atau segel di akhir jejak dirusak";
            };
        }
    }
}
