package id.lapau.market.trade;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.testing.LapauTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@LapauTest
class EnquiriesTest {

    private TradeGround ground;

    @Autowired void ground(ApplicationContext beans) {
        ground = new TradeGround(beans);
    }

    @Autowired AskShop ask;
    @Autowired AnswerEnquiry answer;
    @Autowired EnquiryBook book;
    @Autowired Counter counter;

    private Enquiry asked(UUID shop, String phone, String question) {
        if (ask.ask(counter.shop(shop), new AskForm("Rahma", phone, question, "", "")) instanceof AskShop.Outcome.Asked(var token)) return book.byToken(token).orElseThrow();
        throw new AssertionError("not asked");
    }

    @Test void a_question_reaches_the_owner_and_the_answer_whoever_asked() {
        var shop = ground.shops.shop("Ditanya");
        var enquiry = asked(shop.id(), "081234500001", "Bisa dikirim ke Sitiung?");
        assertThat(ground.messages("trade.text-asked", enquiry.id())).isEqualTo(1);
        assertThat(answer.answer(enquiry.id(), "Bisa.", ground.owner(ground.shops.shop("Bukan Saya")))).isInstanceOf(AnswerEnquiry.Outcome.Unknown.class);
        assertThat(answer.answer(enquiry.id(), " ", ground.owner(shop))).isInstanceOf(AnswerEnquiry.Outcome.NoAnswer.class);
        assertThat(answer.answer(enquiry.id(), "Bisa, ongkos Rp 10.000.", ground.owner(shop))).isInstanceOf(AnswerEnquiry.Outcome.Done.class);
        assertThat(answer.answer(enquiry.id(), "Lagi", ground.owner(shop))).as("once").isInstanceOf(AnswerEnquiry.Outcome.NotNow.class);
        assertThat(ground.messages("trade.text-answered", enquiry.id())).isEqualTo(1);
        assertThat(book.find(enquiry.id()).orElseThrow().answer()).contains("10.000");
    }

    @Test void whoever_was_called_a_nuisance_is_not_put_through_to_that_shop_again() {
        var shop = ground.shops.shop("Diganggu");
        var first = asked(shop.id(), "081234500002", "Jual pulsa murah?");
        assertThat(answer.become(first.id(), EnquiryState.ABUSE, ground.owner(shop))).isInstanceOf(AnswerEnquiry.Outcome.Done.class);
        var second = asked(shop.id(), "081234500002", "Jual pulsa lagi?");
        assertThat(second.state()).isEqualTo(EnquiryState.ABUSE);
        assertThat(ground.messages("trade.text-asked", second.id())).isZero();
        assertThat(asked(ground.shops.shop("Tetangga").id(), "081234500002", "Halo tetangga").state()).isEqualTo(EnquiryState.OPEN);
        answer.become(first.id(), EnquiryState.OPEN, ground.owner(shop));
        answer.become(second.id(), EnquiryState.OPEN, ground.owner(shop));
        assertThat(asked(shop.id(), "081234500002", "Maaf, mau beli keripik.").state()).isEqualTo(EnquiryState.OPEN);
    }

    @Test void a_buyer_asks_about_the_own_order_without_typing_the_number_again() {
        var shop = ground.shops.shop("Tanya Pesanan");
        var token = ground.placed(shop, ground.shops.product(shop, "Keripik tanya", 5).id(), 1, "081234500003");
        assertThat(ask.about(token, "?")).isInstanceOf(AskShop.Outcome.Rejected.class);
        assertThat(ask.about(token, "Kapan siap?")).isInstanceOf(AskShop.Outcome.Asked.class);
        assertThat(book.of(ground.order(token).id())).singleElement().satisfies(enquiry -> assertThat(enquiry.order()).startsWith("PB/"));
        assertThat(ask.about("0".repeat(32), "Kapan siap?")).isInstanceOf(AskShop.Outcome.Unknown.class);
    }
}
