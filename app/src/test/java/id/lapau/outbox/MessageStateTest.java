package id.lapau.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.outbox.TendMessage.Step;
import org.junit.jupiter.api.Test;

class MessageStateTest {

    @Test void an_e_mail_that_is_out_is_never_taken_back_nor_sent_again() {
        for (var step : Step.values()) assertThat(step.fits(Channel.EMAIL, MessageState.SENT)).as("%s", step).isFalse();
    }

    @Test void a_mark_on_a_whatsapp_message_can_be_taken_back() {
        assertThat(Step.TAKE_BACK.fits(Channel.WHATSAPP, MessageState.SENT)).isTrue();
    }

    @Test void a_text_message_in_a_gateway_file_stays_sent() {
        for (var step : Step.values()) assertThat(step.fits(Channel.SMS, MessageState.SENT)).as("%s", step).isFalse();
    }

    @Test void nobody_touches_a_message_in_the_hands_of_a_sender() {
        for (var step : Step.values()) for (var channel : Channel.values()) assertThat(step.fits(channel, MessageState.SENDING)).isFalse();
    }

    @Test void whatever_was_cancelled_can_come_back_and_nothing_becomes_sent_by_that() {
        assertThat(MessageState.CANCELLED.mayBecome(MessageState.WAITING)).isTrue();
        assertThat(MessageState.CANCELLED.mayBecome(MessageState.SENT)).isFalse();
    }

    @Test void waits_double_from_one_minute() {
        assertThat(MailSender.wait(1)).hasMinutes(1);
        assertThat(MailSender.wait(4)).hasMinutes(8);
    }
}
