package id.lapau.grants.field;

import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.identity.Colleagues;
import id.lapau.identity.Colleagues.Colleague;
import id.lapau.identity.Officer;
import id.lapau.outbox.Channel;
import id.lapau.outbox.Message;
import id.lapau.outbox.Outbox;
import id.lapau.outbox.Recipient;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells an officer who gave an address, by e-mail, that there are businesses to visit. */
@Component
class VisitCall {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("id"));

    private final Colleagues colleagues;
    private final ProgrammeVersions programmes;
    private final Outbox outbox;

    VisitCall(Colleagues colleagues, ProgrammeVersions programmes, Outbox outbox) {
        this.colleagues = colleagues;
        this.programmes = programmes;
        this.outbox = outbox;
    }

    /** In the transaction that gives the officer {@code rows} more. */
    void tell(Officer officer, String programme, int rows, LocalDate due) {
        if (rows > 0) colleagues.reachable(officer.id()).ifPresent(to -> outbox.send(message(to, programme, rows, due)));
    }

    private Message message(Colleague to, String programme, int rows, LocalDate due) {
        var name = programmes.all().stream().filter(one -> one.code().equals(programme)).map(Programme::name).findFirst().orElse(programme);
        return new Message("field-assigned/" + UUID.randomUUID(), Channel.EMAIL, new Recipient(to.name(), new Recipient.Email(to.mail())), FieldTexts.ASSIGNED,
                Map.of("nama", to.name(), "jumlah", Integer.toString(rows), "program", name, "batas", DAY.format(due)), new Message.About(programme, "officer", to.id().toString()));
    }
}
