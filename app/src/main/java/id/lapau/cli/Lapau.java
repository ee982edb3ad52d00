package id.lapau.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Lapau: the same work without the web. Exit 0 when done, 2 for unusable input, 1 for a fault of ours. */
@Command(name = "lapau", mixinStandardHelpOptions = true, version = "lapau 0.1.0",
        description = "Sistem kantor koperasi dan UMKM: penyaringan usulan bantuan tanpa web.",
        subcommands = {ScreenCommand.class, DemoCommand.class, AuditCommand.class, LinkCommand.class})
public final class Lapau implements Runnable {

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Lapau()).setParameterExceptionHandler(new Refusal());
    }

    @Override public void run() {
        CommandLine.usage(this, System.out);
    }
}
