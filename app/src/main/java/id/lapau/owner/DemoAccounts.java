package id.lapau.owner;

import id.lapau.kernel.Actor;
import id.lapau.kernel.PhoneNumber;
import id.lapau.registry.ConsentPurpose;
import java.util.EnumSet;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Three invented owners who followed their invitation and agreed; their telephones are 0813 7000 0000, 0001 and 0002, and officers read the codes at {@code /pesan}. */
@Component
@Order(300)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoAccounts implements ApplicationRunner {

    private static final int OWNERS = 3;

    private final PersonCheck persons;
    private final OwnerInvitations invitations;
    private final Codes codes;
    private final EnterCode enter;
    private final OwnerSessions sessions;
    private final Consenting consent;

    DemoAccounts(PersonCheck persons, OwnerInvitations invitations, Codes codes, EnterCode enter, OwnerSessions sessions, Consenting consent) {
        this.persons = persons;
        this.invitations = invitations;
        this.codes = codes;
        this.enter = enter;
        this.sessions = sessions;
        this.consent = consent;
    }

    @Override @Transactional
    public void run(ApplicationArguments arguments) {
        for (int i = 0; i < OWNERS; i++) follow(PhoneNumber.read("0813%08d".formatted(70_000_000 + i)).orElseThrow());
    }

    private void follow(PhoneNumber phone) {
        var person = persons.withPhone(phone).filter(found -> !persons.taken(found));
        if (person.isEmpty()) return;
        var invitation = invitations.make(person.get(), phone, Actor.SYSTEM);
        var name = invitations.open(invitation.token()).map(OwnerInvitations.Invitation::name).orElse("");
        var code = codes.make(phone, true, name, invitation.id());
        if (!(enter.enter(code.ticket(), code.code(), "Android") instanceof EnterCode.Outcome.In(var token))) return;
        sessions.find(token).ifPresent(who -> consent.agree(who.owner(), EnumSet.allOf(ConsentPurpose.class)));
        sessions.end(token);
    }
}
