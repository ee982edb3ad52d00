package id.lapau.outbox;

import id.lapau.identity.Permission;
import id.lapau.outbox.MessageViews.Filter;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import org.springframework.stereotype.Component;

/** Messages that wait for a hand: WhatsApp to tap, text messages to hand over, failed ones to look at. */
@Component
class MessageHomeCard implements HomeCard {

    private final MessageReading reading;

    MessageHomeCard(MessageReading reading) {
        this.reading = reading;
    }

    @Override public int order() {
        return 12;
    }

    @Override public String permission() {
        return "WHOLE_REGENCY";
    }

    @Override public Content render(Page page) {
        var counts = reading.counts(new Filter("", "", "", "", ""));
        int mine = counts.whatsApp() + counts.sms();
        return new Content(page.t("outbox.title"), page.number(mine), page.t("outbox.home.text"), "/pesan?keadaan=WAITING", page.t("outbox.home.link"),
                page.may(Permission.MESSAGES) && mine > 0 ? page.t("outbox.home.todo", page.number(mine)) : null);
    }
}
