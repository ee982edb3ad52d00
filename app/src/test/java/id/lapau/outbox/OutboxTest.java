package id.lapau.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.outbox.MessageViews.Filter;
import id.lapau.outbox.TendMessage.Step;
import id.lapau.testing.LapauTest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@LapauTest
class OutboxTest {

    private static final Officer HEAD = new Officer(UUID.randomUUID(), "Kepala", Role.HEAD, null);
    private static final Officer AUDITOR = new Officer(UUID.randomUUID(), "Pemeriksa", Role.AUDITOR, null);
    private static final ScriptedSmtp SERVER = server();

    @Autowired Outbox outbox;
    @Autowired MessageBook book;
    @Autowired MessageReading reading;
    @Autowired TendMessage tend;
    @Autowired HandToGateway gateway;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    /** The one of the office has no server, so that nothing happens behind the back of a test. */
    private MailSender sender;

    private static ScriptedSmtp server() {
        try {
            return new ScriptedSmtp();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterAll static void close() {
        SERVER.close();
    }

    @BeforeEach void open() {
        SERVER.answers("250 ok", "250 ok");
        var settings = new MailSettings("localhost", SERVER.port(), "", "", "kantor@contoh.id", MailSettings.Security.NONE, Duration.ofMinutes(10));
        sender = new MailSender(new MailServer(settings, Clock.systemUTC()), book, Clock.systemUTC());
    }

    @Test void what_a_rolled_back_decision_would_have_said_is_never_said() {
        var cause = cause();
        transaction.executeWithoutResult(status -> {
            outbox.send(TestTexts.mail(cause, "Rahma"));
            status.setRollbackOnly();
        });
        assertThat(sql.sql("select count(*) from outbox.message where cause = :c").param("c", cause).query(Integer.class).single()).isZero();
        assertThatThrownBy(() -> outbox.send(TestTexts.mail(cause, "Rahma"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test void one_cause_sends_once() {
        var cause = cause();
        assertThat(send(TestTexts.mail(cause, "Rahma"))).isInstanceOf(Outbox.Posted.Written.class);
        assertThat(send(TestTexts.mail(cause, "Rahma"))).isInstanceOf(Outbox.Posted.Already.class);
    }

    @Test void neither_address_nor_text_lies_open_in_the_database() {
        written(TestTexts.mail(cause(), "Upik Mariani"));
        assertThat(sql.sql("select string_agg(to_jsonb(m)::text, ' ') from outbox.message m").query(String.class).single()).doesNotContain("upik.mariani@", "Dagang lontong");
    }

    @Test void sixty_four_senders_send_each_message_once() throws Exception {
        var ids = transaction.execute(_ -> IntStream.range(0, 200).mapToObj(n -> ((Outbox.Posted.Written) outbox.send(TestTexts.mail(cause(), "Orang " + n))).id()).toList());
        atOnce(64, () -> {
            sender.sendAll();
            return null;
        });
        assertThat(ids).allSatisfy(id -> assertThat(state(id)).isEqualTo(MessageState.SENT));
        assertThat(SERVER.kept()).doesNotHaveDuplicates().containsAll(ids.stream().map(id -> "<" + id + "@lapau>").toList());
    }

    @Test void a_refused_address_is_not_tried_again_but_an_officer_may() {
        SERVER.answers("550 no such user", "250 ok");
        var id = written(TestTexts.mail(cause(), "Salah Alamat"));
        sender.sendAll();
        assertThat(state(id)).isEqualTo(MessageState.FAILED);
        assertThat(reading.find(id).orElseThrow().line().problem()).isEqualTo("REFUSED");
        assertThat(reading.find(id).orElseThrow().nextAt()).isNull();
        SERVER.answers("250 ok", "250 ok");
        sender.sendAll();
        assertThat(state(id)).as("by itself").isEqualTo(MessageState.FAILED);
        assertThat(tend.take(id, Step.RESEND, HEAD)).isEqualTo(new TendMessage.Outcome.Done(MessageState.WAITING));
        sender.sendAll();
        assertThat(state(id)).isEqualTo(MessageState.SENT);
    }

    @Test void a_server_that_asks_to_wait_gets_it_again_later() {
        SERVER.answers("451 try later", "250 ok");
        var id = written(TestTexts.mail(cause(), "Nanti Saja"));
        sender.sendAll();
        var sheet = reading.find(id).orElseThrow();
        assertThat(sheet.line().problem()).isEqualTo("UNREACHABLE");
        assertThat(sheet.nextAt()).isBetween(Instant.now().plusSeconds(30), Instant.now().plusSeconds(90));
    }

    @Test void what_the_server_may_have_is_never_sent_again_by_itself() {
        SERVER.answers("250 ok", null);
        var id = written(TestTexts.mail(cause(), "Putus Di Akhir"));
        sender.sendAll();
        assertThat(reading.find(id).orElseThrow().line().problem()).isEqualTo("UNSURE");
        SERVER.answers("250 ok", "250 ok");
        sender.sendAll();
        assertThat(SERVER.kept().stream().filter(kept -> kept.contains(id.toString()))).hasSize(1);
        assertThat(tend.take(id, Step.MARK_SENT, HEAD)).isEqualTo(new TendMessage.Outcome.Done(MessageState.SENT));
    }

    @Test void a_message_whose_sender_died_before_the_last_line_is_sent_and_after_it_left_to_a_person() {
        var before = written(TestTexts.mail(cause(), "Sebelum"));
        var after = written(TestTexts.mail(cause(), "Sesudah"));
        var now = Instant.now();
        var claimed = book.claim(1_000, now.plusSeconds(1), now.plusSeconds(60));
        claimed.stream().filter(letter -> letter.id().equals(after)).forEach(letter -> assertThat(book.handed(letter, now.plusSeconds(2))).isTrue());
        book.recover(now.plus(Duration.ofMinutes(2)));
        assertThat(state(before)).isEqualTo(MessageState.WAITING);
        assertThat(state(after)).isEqualTo(MessageState.FAILED);
        claimed.forEach(letter -> assertThat(book.handed(letter, now.plusSeconds(130))).as("a sender that comes back too late").isFalse());
    }

    @Test void one_tap_opens_whatsapp_with_the_text_and_the_mark_can_be_taken_back() {
        var id = written(TestTexts.phone(cause(), Channel.WHATSAPP, "Buyung", 7));
        var opened = (TendMessage.Outcome.Opened) tend.openWhatsApp(id, HEAD);
        assertThat(opened.whatsApp().toString()).startsWith("https://wa.me/6281200000007?text=Yth.%20Buyung");
        assertThat(URLDecoder.decode(opened.whatsApp().getRawQuery(), StandardCharsets.UTF_8)).contains("Dagang lontong");
        assertThat(state(id)).isEqualTo(MessageState.SENT);
        assertThat(tend.take(id, Step.TAKE_BACK, HEAD)).isEqualTo(new TendMessage.Outcome.Done(MessageState.WAITING));
        assertThat(tend.openWhatsApp(id, AUDITOR)).isInstanceOf(TendMessage.Outcome.NotAllowed.class);
    }

    @Test void each_text_message_is_in_one_gateway_file_however_many_officers_press_at_once() throws Exception {
        var ids = transaction.execute(_ -> IntStream.range(0, 100).mapToObj(n -> ((Outbox.Posted.Written) outbox.send(TestTexts.phone(cause(), Channel.SMS, "Orang " + n, n))).id()).toList());
        var outcomes = atOnce(16, () -> gateway.hand(HEAD));
        var files = outcomes.stream().filter(HandToGateway.Outcome.Handed.class::isInstance).map(HandToGateway.Outcome.Handed.class::cast).toList();
        var text = new StringBuilder();
        for (var file : files) text.append(new String(gateway.again(file.file(), HEAD).orElseThrow().content(), StandardCharsets.UTF_8));
        for (var id : ids) assertThat(text.toString().split(id.toString(), -1)).as("in one file, once").hasSize(2);
        assertThat(gateway.again(files.getFirst().file(), HEAD).orElseThrow().content()).isEqualTo(gateway.again(files.getFirst().file(), HEAD).orElseThrow().content());
        assertThat(gateway.again(files.getFirst().file(), AUDITOR)).isEmpty();
    }

    @Test void a_cancelled_message_is_not_sent() {
        SERVER.answers("451 later", "250 ok");
        var id = written(TestTexts.phone(cause(), Channel.SMS, "Batal", 9));
        assertThat(tend.take(id, Step.CANCEL, HEAD)).isEqualTo(new TendMessage.Outcome.Done(MessageState.CANCELLED));
        gateway.hand(HEAD);
        assertThat(state(id)).isEqualTo(MessageState.CANCELLED);
        assertThat(reading.counts(new Filter("", "", "", "Batal", "")).of(MessageState.CANCELLED)).isEqualTo(1);
    }

    private MessageState state(UUID id) {
        return reading.find(id).orElseThrow().line().state();
    }

    private Outbox.Posted send(Message message) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> outbox.send(message)));
    }

    private UUID written(Message message) {
        return ((Outbox.Posted.Written) send(message)).id();
    }

    private static String cause() {
        return "test/" + UUID.randomUUID();
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var results = new ArrayList<T>();
            for (var future : pool.invokeAll(IntStream.range(0, threads).mapToObj(_ -> work).toList())) results.add(future.get());
            return results;
        }
    }
}
