package id.lapau.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Why a command does nothing: one line on standard error, exit code 2. */
final class Refusal implements IParameterExceptionHandler {

    private static final int UNUSABLE = 2;

    static int say(CommandSpec command, String why) {
        command.commandLine().getErr().println(command.qualifiedName() + ": " + why.strip().replaceAll("\\s*[\\r\\n]+\\s*", " "));
        return UNUSABLE;
    }

    static int notWritten(CommandSpec command, Path folder, IOException e) {
        var why = e instanceof AccessDeniedException ? "tidak ada izin menulis" : "bukan folder yang dapat ditulis, atau penyimpanan penuh";
        return say(command, "--out: hasil tidak dapat ditulis ke " + folder + " (" + why + "); sebutkan folder lain");
    }

    @Override public int handleParseException(ParameterException e, String[] arguments) {
        var command = e.getCommandLine().getCommandSpec();
        return say(command, words(e) + "; lihat " + command.qualifiedName() + " --help");
    }

    private static String words(ParameterException e) {
        return switch (e) {
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                "kurang: " + missing.getMissing().stream().map(Refusal::name).collect(Collectors.joining(", "));
            case UnmatchedArgumentException unmatched -> "tidak dikenal: " + String.join(" ", unmatched.getUnmatched());
            case ParameterException other when other.getArgSpec() != null ->
                name(other.getArgSpec()) + ": nilai '" + other.getValue() + "' tidak dapat dipakai";
            default -> "perintah tidak lengkap";
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() + "=" + option.paramLabel() : argument.paramLabel();
    }
}
