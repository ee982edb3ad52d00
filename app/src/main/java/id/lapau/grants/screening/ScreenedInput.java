package id.lapau.grants.screening;

import id.lapau.grants.ProposalState;
import id.lapau.grants.ReasonCode;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Which rows, in which version and state, a decision was made on, in their order; with them it can be made again.
 *
 * @param accepted doubts that an officer had accepted, by proposal; empty for a screening, which asks for none
 * @param visits   visits that left a doubt, by proposal
 */
public record ScreenedInput(List<Proposals.Seen> rows, Map<UUID, Set<ReasonCode>> accepted, Map<UUID, UUID> visits) {

    public static ScreenedInput of(List<ProposalRecord> rows, Map<UUID, Set<ReasonCode>> accepted, Map<UUID, SeenDoubts.Doubt> seen) {
        var visits = seen.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().visit()));
        return new ScreenedInput(rows.stream().map(row -> new Proposals.Seen(row.id(), row.version(), row.state())).toList(), accepted, visits);
    }

    byte[] stored() {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes, 1 << 16)) {
            for (var row : rows) gzip.write(line(row).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private String line(Proposals.Seen row) {
        var codes = accepted.getOrDefault(row.id(), Set.of()).stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        return row.id() + " " + row.version() + " " + row.state() + " " + codes + " " + Objects.toString(visits.get(row.id()), "") + "\n";
    }

    /** Before there were visits a line ended with its codes. */
    static ScreenedInput read(byte[] stored) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(stored), 1 << 16)) {
            var lines = new String(gzip.readAllBytes(), StandardCharsets.US_ASCII).lines().map(line -> line.split(" ", 5)).toList();
            var rows = lines.stream().map(line -> new Proposals.Seen(UUID.fromString(line[0]), Integer.parseInt(line[1]), ProposalState.valueOf(line[2]))).toList();
            return new ScreenedInput(rows, lines.stream().filter(line -> !line[3].isEmpty()).collect(Collectors.toMap(line -> UUID.fromString(line[0]), line -> codes(line[3]))),
                    lines.stream().filter(line -> line.length == 5 && !line[4].isEmpty()).collect(Collectors.toMap(line -> UUID.fromString(line[0]), line -> UUID.fromString(line[4]))));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Set<ReasonCode> codes(String joined) {
        return Arrays.stream(joined.split(",")).map(ReasonCode::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
