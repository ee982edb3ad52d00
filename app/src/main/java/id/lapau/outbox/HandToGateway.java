package id.lapau.outbox;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Sha256;
import id.lapau.outbox.MessageBook.Letter;
import id.lapau.outbox.Recipient.Phone;
import id.lapau.sheets.CsvExport;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands all waiting text messages over in one file. A message is in one file only; the file can be taken again as it was. */
@Component
class HandToGateway {

    private final GatewayFiles files;
    private final Audit audit;
    private final Clock clock;

    HandToGateway(GatewayFiles files, Audit audit, Clock clock) {
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Handed(UUID file, int number, int messages) implements Outcome {}

        record NothingWaits() implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Transactional
    Outcome hand(Officer by) {
        if (!allowed(by)) return new Outcome.NotAllowed();
        int number = files.nextNumber();
        var letters = files.waiting();
        if (letters.isEmpty()) return new Outcome.NothingWaits();
        var csv = csv(letters, Letter::text);
        var secret = letters.stream().map(Letter::until).filter(Objects::nonNull).max(Comparator.naturalOrder());
        var kept = secret.map(until -> new GatewayFiles.Kept(csv(letters, Letter::shown), until)).orElse(null);
        var id = files.add(new GatewayFiles.Content(number, csv, Sha256.hex(csv)), kept, letters.stream().map(Letter::id).toList(), by.actor(), clock.instant());
        record("MESSAGES_HANDED_OVER", id, number, by);
        return new Outcome.Handed(id, number, letters.size());
    }

    /** The file as it was handed out; empty when there is none, or the officer may not have it. */
    @Transactional
    Optional<GatewayFiles.Content> again(UUID id, Officer by) {
        if (!allowed(by)) return Optional.empty();
        var file = files.content(id);
        file.ifPresent(found -> record("MESSAGES_FILE_TAKEN", id, found.number(), by));
        return file;
    }

    private void record(String action, UUID id, int number, Officer by) {
        audit.record(by.actor(), action, new Audit.Subject("gateway-file", id.toString()), null, Map.of("number", number), null);
    }

    private static byte[] csv(List<Letter> letters, Function<Letter, MessageText> text) {
        var out = new ByteArrayOutputStream();
        CsvExport.write(out, false, List.of("id", "nomor", "pesan"), letters.stream().map(letter -> List.of(letter.id().toString(), number(letter), text.apply(letter).body())));
        return out.toByteArray();
    }

    private static String number(Letter letter) {
        return ((Phone) letter.to().address()).number().international();
    }

    private static boolean allowed(Officer by) {
        return by.may(Permission.MESSAGES) && by.area().isEmpty();
    }
}
