package id.lapau.owner;

import static id.lapau.owner.OwnerGround.BORN;
import static id.lapau.owner.OwnerGround.PADANG;
import static id.lapau.owner.OwnerGround.SITIUNG;
import static id.lapau.owner.OwnerGround.nik;
import static id.lapau.owner.OwnerGround.phone;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.RegionCode;
import id.lapau.outbox.Channel;
import id.lapau.owner.OwnerViews.Filter;
import id.lapau.platform.Vault;
import id.lapau.registry.ConsentPurpose;
import id.lapau.registry.MergeUndone;
import id.lapau.registry.PersonId;
import id.lapau.registry.PersonsMerged;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who comes in, as whom, and what stays behind. */
@LapauTest
class OwnerRulesTest {

    private static int number = 0;

    @Autowired DemoUsers users;
    @Autowired AskCode ask;
    @Autowired EnterCode enter;
    @Autowired AccountBook accounts;
    @Autowired AccountViews views;
    @Autowired BindAccount bind;
    @Autowired InviteOwner invite;
    @Autowired Consenting consent;
    @Autowired OwnRights rights;
    @Autowired OwnerRequests requests;
    @Autowired OwnerSessions sessions;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;

    private OwnerGround ground;
    private Officer rina;
    private int me;

    private static Officer officer(Role role, @Nullable String nagari) {
        return new Officer(UUID.randomUUID(), "Rina", role, nagari == null ? null : new RegionCode(nagari));
    }

    @BeforeEach void somebodyNew() {
        ground = new OwnerGround(sql, vault);
        TestUsers.ensure(users);
        rina = new Officer(sql.sql("select id from identity.app_user where username = 'verifikator'").query(UUID.class).single(), "Rina", Role.VERIFIER, null);
        me = ++number;
    }

    private UUID register(PhoneNumber phone) {
        return ticket(ask.register("Rahma", phone));
    }

    private static UUID ticket(AskCode.Outcome outcome) {
        return ((AskCode.Outcome.Asked) outcome).ticket();
    }

    private String signedIn(PhoneNumber phone) {
        var ticket = register(phone);
        return ((EnterCode.Outcome.In) enter.enter(ticket, ground.code(ticket), "Android")).token();
    }

    private Owner owner(int person) {
        return sessions.find(signedIn(phone(person))).orElseThrow().owner();
    }

    private AccountBook.Account account(Owner owner) {
        return accounts.find(owner.account()).orElseThrow();
    }

    private static String wrong(String right) {
        return right.equals("000000") ? "111111" : "000000";
    }

    @Test void the_right_code_lets_in_once_and_does_not_stay_readable() {
        var ticket = register(phone(me));
        var code = ground.code(ticket);
        assertThat(enter.enter(ticket, code, "")).isInstanceOf(EnterCode.Outcome.In.class);
        assertThat(enter.enter(ticket, code, "")).isInstanceOf(EnterCode.Outcome.Over.class);
        assertThat(ground.text("owner-code/" + ticket)).doesNotContain(code).contains("••••••");
        assertThat(sql.sql("select state from outbox.message where cause = :cause").param("cause", "owner-code/" + ticket).query(String.class).single()).isEqualTo("CANCELLED");
        assertThat(sql.sql("select count(*) from audit.entry where coalesce(after_json, '') || coalesce(before_json, '') || coalesce(reason, '') like :code").param("code", "%" + code + "%").query(Integer.class).single()).isZero();
    }

    @Test void a_code_is_worth_nothing_after_ten_minutes() {
        var ticket = register(phone(me));
        var code = ground.code(ticket);
        sql.sql("update owner.code set until = now() - interval '1 second' where id = :id").param("id", ticket).update();
        assertThat(enter.enter(ticket, code, "")).isInstanceOf(EnterCode.Outcome.Over.class);
        assertThat(ground.code(ticket)).isEmpty();
    }

    @Test void five_wrong_tries_end_a_code_and_the_right_one_comes_too_late() {
        var ticket = register(phone(me));
        var code = ground.code(ticket);
        for (int i = 0; i < 4; i++) assertThat(enter.enter(ticket, wrong(code), "")).isInstanceOf(EnterCode.Outcome.Wrong.class);
        assertThat(enter.enter(ticket, wrong(code), "")).isInstanceOf(EnterCode.Outcome.Over.class);
        assertThat(enter.enter(ticket, code, "")).isInstanceOf(EnterCode.Outcome.Over.class);
        assertThat(accounts.withPhone(phone(me))).isEmpty();
    }

    @Test void many_guesses_at_once_are_five_tries_too() throws Exception {
        var ticket = register(phone(me));
        var right = ground.code(ticket);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 24).<Callable<EnterCode.Outcome>>mapToObj(_ -> () -> enter.enter(ticket, wrong(right), "")).toList();
            for (var each : pool.invokeAll(tries)) assertThat(each.get()).isNotInstanceOf(EnterCode.Outcome.In.class);
        }
        assertThat(sql.sql("select tries from owner.code where id = :id").param("id", ticket).query(Integer.class).single()).isEqualTo(Codes.TRIES);
    }

    @Test void the_same_right_code_sent_ten_times_at_once_signs_in_once() throws Exception {
        var ticket = register(phone(me));
        var code = ground.code(ticket);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 10).<Callable<EnterCode.Outcome>>mapToObj(_ -> () -> enter.enter(ticket, code, "")).toList();
            long in = pool.invokeAll(tries).stream().filter(each -> each.resultNow() instanceof EnterCode.Outcome.In).count();
            assertThat(in).isEqualTo(1);
        }
    }

    @Test void of_two_codes_only_the_newer_counts_and_a_telephone_has_one_account() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var asked = pool.invokeAll(List.<Callable<UUID>>of(() -> register(phone(me)), () -> register(phone(me)))).stream().map(each -> each.resultNow()).toList();
            assertThat(sql.sql("select count(*) from owner.code where id = any(:ids) and ended_at is null").param("ids", asked.toArray(UUID[]::new)).query(Integer.class).single()).isEqualTo(1);
            var codes = asked.stream().map(ground::code).toList();
            assertThat(codes).filteredOn(String::isEmpty).hasSize(1);
        }
        assertThat(sessions.find(signedIn(phone(me))).orElseThrow().owner().account()).isEqualTo(accounts.withPhone(phone(me)).orElseThrow().id());
        assertThat(sql.sql("select count(*) from owner.account where phone_hash = :hash").param("hash", vault.fingerprint(phone(me).international())).query(Integer.class).single()).isEqualTo(1);
    }

    @Test void a_fourth_code_within_ten_minutes_is_refused_for_a_known_and_an_unknown_telephone_alike() {
        var unknown = phone(5_000 + me);
        for (int i = 0; i < 3; i++) {
            assertThat(ask.register("Rahma", phone(me))).isInstanceOf(AskCode.Outcome.Asked.class);
            assertThat(ask.signIn(unknown)).isInstanceOf(AskCode.Outcome.Asked.class);
        }
        assertThat(ask.register("Rahma", phone(me))).isInstanceOf(AskCode.Outcome.TooOften.class);
        assertThat(ask.signIn(unknown)).isInstanceOf(AskCode.Outcome.TooOften.class);
    }

    @Test void an_unknown_telephone_gets_the_same_answer_and_no_message() {
        var ticket = ticket(ask.signIn(phone(me)));
        assertThat(sql.sql("select count(*) from outbox.message where cause = :cause").param("cause", "owner-code/" + ticket).query(Integer.class).single()).isZero();
        assertThat(enter.enter(ticket, "123456", "")).isInstanceOf(EnterCode.Outcome.Wrong.class);
    }

    @Test void nik_birth_date_and_registered_telephone_of_one_person_bind_at_once() {
        var person = ground.person(me, "Rahma Yulianti", phone(me), PADANG);
        assertThat(bind.claim(owner(me).account(), nik(me), BORN)).isEqualTo(new BindAccount.Outcome.Bound(person));
    }

    @Test void another_telephone_another_birth_date_or_a_merged_person_is_left_to_an_officer() {
        ground.person(me, "Rahma Yulianti", phone(4_000 + me), PADANG);
        var otherPhone = owner(me);
        assertThat(bind.claim(otherPhone.account(), nik(me), BORN)).isInstanceOf(BindAccount.Outcome.Asked.class);
        assertThat(account(otherPhone).person()).isNull();

        me = ++number;
        ground.person(me, "Rahma Yulianti", phone(me), PADANG);
        assertThat(bind.claim(owner(me).account(), nik(me), BORN.plusDays(1))).isInstanceOf(BindAccount.Outcome.Asked.class);

        me = ++number;
        var merged = ground.person(me, "Rahma Yulianti", phone(me), PADANG);
        sql.sql("update registry.person set merged_into = :other where id = :id").param("other", ground.person(6_00 + me, "Rahma", null, PADANG)).param("id", merged).update();
        var owner = owner(me);
        assertThat(bind.claim(owner.account(), nik(me), BORN)).isInstanceOf(BindAccount.Outcome.Asked.class);
        assertThat(bind.bind(owner.account(), account(owner).version(), merged, rina)).isEqualTo(new BindAccount.Outcome.Rejected("owner.problem.gone"));
    }

    @Test void nobody_is_bound_to_somebody_who_by_the_lists_is_dead_or_gone_abroad() {
        var person = ground.person(me, "Almarhumah Rahma", phone(me), PADANG);
        assertThat(new PersonCheck(sql, vault, List.of()).surely(nik(me), BORN, phone(me))).contains(person);
        var barring = new PersonCheck(sql, vault, List.of(nik -> nik.equals(nik(me))));
        assertThat(barring.surely(nik(me), BORN, phone(me))).isEmpty();
        assertThat(barring.objection(person)).contains("owner.problem.barred");
    }

    @Test void a_person_has_one_account_and_an_officer_cannot_give_it_a_second() {
        var person = ground.person(me, "Rahma Yulianti", phone(me), PADANG);
        bind.claim(owner(me).account(), nik(me), BORN);
        var second = owner(7_00 + me);
        assertThat(bind.claim(second.account(), nik(me), BORN)).isInstanceOf(BindAccount.Outcome.Asked.class);
        assertThat(bind.bind(second.account(), account(second).version(), person, rina)).isEqualTo(new BindAccount.Outcome.Rejected("owner.problem.taken"));
    }

    @Test void an_invitation_binds_whoever_holds_the_registered_telephone_and_is_good_once() {
        var person = ground.person(me, "Rahma Yulianti", phone(me), PADANG);
        assertThat(invite.invite(person, Channel.WHATSAPP, rina)).isEqualTo("owner.invite.done");
        var token = ground.text("owner-invited/%").replaceAll("(?s).*/saya/undangan/([0-9a-f]{32}).*", "$1");
        var ticket = ticket(ask.invited(token));
        assertThat(enter.enter(ticket, ground.code(ticket), "")).isInstanceOf(EnterCode.Outcome.In.class);
        assertThat(accounts.ofPerson(person)).isPresent();
        assertThat(ask.invited(token)).isInstanceOf(AskCode.Outcome.NoInvitation.class);
        assertThat(invite.invite(person, Channel.WHATSAPP, rina)).isEqualTo("owner.problem.taken");
    }

    @Test void an_account_follows_its_person_through_a_merge_and_back() {
        var gone = ground.person(me, "Rahma Yulianti", phone(me), PADANG);
        var kept = ground.person(2_00 + me, "Rahma Y", null, PADANG);
        var owner = owner(me);
        bind.claim(owner.account(), nik(me), BORN);
        var merge = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> events.publishEvent(new PersonsMerged(merge, new PersonId(kept), new PersonId(gone))));
        assertThat(account(owner).person()).isEqualTo(kept);
        transaction.executeWithoutResult(_ -> events.publishEvent(new MergeUndone(merge, new PersonId(kept), new PersonId(gone))));
        assertThat(account(owner).person()).isEqualTo(gone);
    }

    @Test void of_two_accounts_of_one_person_the_second_waits_for_an_officer() {
        var gone = ground.person(me, "Rahma Yulianti", phone(me), PADANG);
        var goneOwner = owner(me);
        bind.claim(goneOwner.account(), nik(me), BORN);
        me = ++number;
        var kept = ground.person(me, "Rahma Y", phone(me), PADANG);
        var keptOwner = owner(me);
        bind.claim(keptOwner.account(), nik(me), BORN);
        transaction.executeWithoutResult(_ -> events.publishEvent(new PersonsMerged(UUID.randomUUID(), new PersonId(kept), new PersonId(gone))));
        assertThat(account(keptOwner).person()).isEqualTo(kept);
        assertThat(account(goneOwner).state()).isEqualTo(AccountState.ASKED);
    }

    @Test void without_consent_the_account_does_not_work_and_taking_it_back_stops_it() {
        ground.person(me, "Rahma Yulianti", phone(me), PADANG);
        var token = signedIn(phone(me));
        assertThat(sessions.find(token).orElseThrow().agreed()).isFalse();
        bind.claim(sessions.find(token).orElseThrow().owner().account(), nik(me), BORN);
        var owner = sessions.find(token).orElseThrow().owner();
        consent.agree(owner, Set.of(ConsentPurpose.MARKET, ConsentPurpose.TRAINING));
        assertThat(sessions.find(token).orElseThrow().agreed()).isTrue();
        assertThat(consent.of(owner)).containsExactlyInAnyOrder(ConsentPurpose.MARKET, ConsentPurpose.TRAINING);
        consent.withdraw(owner);
        assertThat(sessions.find(token).orElseThrow().agreed()).isFalse();
        assertThat(consent.of(owner)).isEmpty();
    }

    @Test void an_officer_of_a_nagari_sees_the_accounts_of_the_own_nagari_only() {
        ground.person(me, "Aminah Koto Padang", phone(me), PADANG);
        bind.claim(owner(me).account(), nik(me), BORN);
        var mine = account(owner(me)).id();
        me = ++number;
        ground.person(me, "Bahri Sitiung", phone(3_000 + me), SITIUNG);
        var asking = owner(me);
        bind.claim(asking.account(), nik(me), BORN);
        var all = new Filter("", "", false, "");
        var seen = views.list(all, 1, officer(Role.NAGARI_OFFICER, PADANG)).lines().stream().map(OwnerViews.Line::id).toList();
        assertThat(seen).contains(mine).doesNotContain(asking.account());
        assertThat(views.all(all, officer(Role.NAGARI_OFFICER, SITIUNG))).extracting(OwnerViews.Line::id).contains(asking.account()).doesNotContain(mine);
        assertThat(views.find(asking.account(), officer(Role.NAGARI_OFFICER, PADANG))).isEmpty();
    }

    @Test void an_officer_refuses_with_a_reason_and_takes_a_binding_back() {
        var person = ground.person(me, "Rahma Yulianti", phone(8_000 + me), PADANG);
        var owner = owner(me);
        bind.claim(owner.account(), nik(me), BORN);
        assertThat(bind.release(owner.account(), account(owner).version(), "", rina)).isEqualTo(new BindAccount.Outcome.Rejected("owner.problem.reason"));
        assertThat(bind.release(owner.account(), account(owner).version(), "KTP tidak cocok", officer(Role.AUDITOR, null))).isEqualTo(new BindAccount.Outcome.Rejected("owner.problem.gone"));
        bind.release(owner.account(), account(owner).version(), "KTP tidak cocok", rina);
        assertThat(account(owner).state()).isEqualTo(AccountState.REFUSED);
        assertThat(bind.claim(owner.account(), nik(me), BORN)).isInstanceOf(BindAccount.Outcome.Asked.class);
        assertThat(bind.bind(owner.account(), account(owner).version(), person, rina)).isEqualTo(new BindAccount.Outcome.Bound(person));
        bind.release(owner.account(), account(owner).version(), "Salah orang", rina);
        assertThat(account(owner).state()).isEqualTo(AccountState.OPEN);
    }

    @Test void a_closed_account_leaves_no_name_no_telephone_and_no_way_in() {
        ground.person(me, "Rahma Yulianti", phone(me), PADANG);
        var token = signedIn(phone(me));
        bind.claim(sessions.find(token).orElseThrow().owner().account(), nik(me), BORN);
        var owner = sessions.find(token).orElseThrow().owner();
        assertThat(rights.ask(owner, "Alamat saya sekarang Jorong Pasar")).isEqualTo(OwnRights.Outcome.DONE);
        assertThat(rights.export(owner)).containsKeys("diri", "usaha").asString().doesNotContain(nik(me).digits());
        rights.close(owner);
        assertThat(sessions.find(token)).isEmpty();
        assertThat(accounts.withPhone(phone(me))).isEmpty();
        assertThat(account(owner).phone()).isNull();
        assertThat(account(owner).name()).isEmpty();
    }

    @Test void a_request_is_answered_with_words_that_the_owner_reads() {
        ground.person(me, "Rahma Yulianti", phone(me), PADANG);
        bind.claim(owner(me).account(), nik(me), BORN);
        var owner = owner(me);
        rights.ask(owner, "Nama usaha saya keliru");
        var request = requests.of(owner.account()).getFirst();
        assertThat(rights.answer(owner.account(), request.id(), true, "Sudah kami perbaiki", officer(Role.NAGARI_OFFICER, SITIUNG))).isEqualTo(OwnRights.Outcome.NOT_NOW);
        assertThat(rights.answer(owner.account(), request.id(), true, "Sudah kami perbaiki", rina)).isEqualTo(OwnRights.Outcome.DONE);
        assertThat(requests.of(owner.account()).getFirst().answer()).isEqualTo("Sudah kami perbaiki");
    }
}
