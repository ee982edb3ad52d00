package id.lapau.owner;

import static id.lapau.owner.OwnerGround.BORN;
import static id.lapau.owner.OwnerGround.PADANG;
import static id.lapau.owner.OwnerGround.nik;
import static id.lapau.owner.OwnerGround.phone;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.outbox.Channel;
import id.lapau.platform.Vault;
import id.lapau.registry.ConsentPurpose;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the law gives owners over their data (UU 27/2022): consent written down and taken back, a copy, and an end; and that nobody reads another one's. */
@LapauTest
class OwnerRightsTest {

    private static int number = 600;

    @Autowired DemoUsers users;
    @Autowired AskCode ask;
    @Autowired EnterCode enter;
    @Autowired AccountBook accounts;
    @Autowired BindAccount bind;
    @Autowired InviteOwner invite;
    @Autowired Consenting consent;
    @Autowired OwnRights rights;
    @Autowired OwnerSessions sessions;
    @Autowired OwnerBusinesses businesses;
    @Autowired JdbcClient sql;
    @Autowired Vault vault;

    private OwnerGround ground;
    private Officer rina;

    @BeforeEach void open() {
        TestUsers.ensure(users);
        ground = new OwnerGround(sql, vault);
        rina = new Officer(sql.sql("select id from identity.app_user where username = 'verifikator'").query(UUID.class).single(), "Rina", Role.VERIFIER, null);
    }

    private record Seller(Owner owner, UUID business, UUID shop) {}

    private Owner signedIn(int who) {
        var ticket = ((AskCode.Outcome.Asked) ask.register("Rahma", phone(who))).ticket();
        return sessions.find(((EnterCode.Outcome.In) enter.enter(ticket, ground.code(ticket), "Android")).token()).orElseThrow().owner();
    }

    /** A bound owner who agreed to everything, with a business and an open shop that names itself. */
    private Seller seller(String name) {
        int me = ++number;
        var business = ground.business(ground.person(me, "Pemilik " + name, phone(me), PADANG), "Usaha " + name);
        bind.claim(signedIn(me).account(), nik(me), BORN);
        var owner = signedIn(me);
        consent.agree(owner, EnumSet.allOf(ConsentPurpose.class));
        var shop = sql.sql("""
                insert into market.shop (business, slug, name, nagari, address, whatsapp_sealed, whatsapp_consent_at, state, created_at, decided_at)
                values (:business, :slug, :name, :nagari, 'Jorong Pasar', :number, now(), 'LIVE', now(), now()) returning id""").param("business", business).param("slug", "lapak-" + me)
                .param("name", "Lapak " + name).param("nagari", PADANG).param("number", vault.seal("628137400" + me)).query(UUID.class).single();
        sql.sql("insert into market.product (shop, slug, name, category, price, unit, stock, state, created_at, changed_at) values (:shop, 'keripik', :name, 'keripik', 15000, 'bungkus', 7, 'LIVE', now(), now())")
                .param("shop", shop).param("name", "Keripik " + name).update();
        sql.sql("insert into registry.obstacle (business, kind, note, noted_on, noted_by, noted_by_name) values (:business, 'MARKETING', 'Sepi', current_date, :business, 'Rina')").param("business", business).update();
        return new Seller(owner, business, shop);
    }

    private String shop(Seller seller) {
        return sql.sql("select state from market.shop where id = :id").param("id", seller.shop).query(String.class).single();
    }

    @Test void what_an_owner_allows_and_takes_back_is_written_down_with_the_day_and_the_way() {
        var rahma = seller("Rahma");
        assertThat(sql.sql("select count(*) from registry.consent where person = :id and withdrawn_on is null").param("id", rahma.owner.person()).query(Integer.class).single()).isEqualTo(4);
        assertThat(audited(rahma.owner)).contains("OWNER_AGREED");
        assertThat(sql.sql("select count(*) from audit.entry where action = 'CONSENT_GIVEN' and subject_id = :id and actor_id = :by").param("id", String.valueOf(rahma.owner.person())).param("by", rahma.owner.account())
                .query(Integer.class).single()).isEqualTo(4);
        consent.agree(rahma.owner, Set.of(ConsentPurpose.MARKET));
        assertThat(consent.of(rahma.owner)).containsExactly(ConsentPurpose.MARKET);
        consent.withdraw(rahma.owner);
        assertThat(sql.sql("select count(*) from registry.consent where person = :id and withdrawn_on is not null").param("id", rahma.owner.person()).query(Integer.class).single()).isEqualTo(4);
        assertThat(audited(rahma.owner)).contains("OWNER_AGREEMENT_WITHDRAWN");
    }

    private List<String> audited(Owner owner) {
        return sql.sql("select action from audit.entry where subject_type = 'owner-account' and subject_id = :id").param("id", owner.account().toString()).query(String.class).list();
    }

    @Test void who_no_longer_agrees_to_the_market_is_no_longer_shown_there() {
        var rahma = seller("Tanpa Pasar");
        var other = seller("Tetap Ada");
        consent.agree(rahma.owner, Set.of(ConsentPurpose.MARKET, ConsentPurpose.GRANTS));
        assertThat(shop(rahma)).isEqualTo("LIVE");
        consent.agree(rahma.owner, Set.of(ConsentPurpose.GRANTS));
        assertThat(shop(rahma)).isEqualTo("PAUSED");
        assertThat(shop(other)).isEqualTo("LIVE");
        consent.withdraw(other.owner);
        assertThat(shop(other)).isEqualTo("PAUSED");
        assertThat(sql.sql("select count(*) from market.search_entry where shop in (:shops)").param("shops", List.of(rahma.shop, other.shop)).query(Integer.class).single()).as("nor found").isZero();
    }

    @Test void a_shop_that_waits_for_an_officer_is_taken_back_with_the_consent() {
        var rahma = seller("Menunggu");
        sql.sql("update market.shop set state = 'SUBMITTED' where id = :id").param("id", rahma.shop).update();
        consent.withdraw(rahma.owner);
        assertThat(shop(rahma)).isEqualTo("DRAFT");
    }

    @Test void the_copy_holds_everything_of_the_owner_and_nothing_of_anybody_else() {
        var rahma = seller("Salinan Sendiri");
        var other = seller("Punya Tetangga");
        var order = sql.sql("""
                insert into market.customer_order (number, shop, token_hash, name_sealed, phone_sealed, state, placed_at) values ('PB/UJI/1', :shop, 'x', :name, :phone, 'PLACED', now()) returning id""")
                .param("shop", rahma.shop).param("name", vault.seal("Budi Pembeli")).param("phone", vault.seal("6281377778888")).query(UUID.class).single();
        sql.sql("insert into market.customer_order_line (customer_order, product, name, unit, price, quantity) select :order, id, name, unit, price, 2 from market.product where shop = :shop")
                .param("order", order).param("shop", rahma.shop).update();
        var copy = JsonMapper.builder().build().writeValueAsString(rights.export(rahma.owner));
        assertThat(copy).contains("Pemilik Salinan Sendiri", "Usaha Salinan Sendiri", "Lapak Salinan Sendiri", "Keripik Salinan Sendiri", "PB/UJI/1", "MARKETING", "GRANTS", "Jorong Pasar")
                .doesNotContain("Tetangga").doesNotContain("Budi").doesNotContain("81377778888");
        assertThat(JsonMapper.builder().build().writeValueAsString(rights.export(other.owner))).contains("Lapak Punya Tetangga").doesNotContain("Salinan");
        assertThat(rights.export(rahma.owner)).containsKeys("diri", "usaha", "keadaan-usaha", "kendala", "telepon-masuk", "bantuan", "pelatihan", "pengadaan", "lapak", "pesanan-pembeli");
        assertThat(audited(rahma.owner)).contains("OWNER_EXPORTED");
    }

    @Test void an_owner_acts_for_the_own_businesses_only_and_for_none_before_being_known() {
        var rahma = seller("Pertama");
        var other = seller("Kedua");
        assertThat(businesses.owns(rahma.owner, rahma.business)).isTrue();
        assertThat(businesses.owns(rahma.owner, other.business)).isFalse();
        var stranger = signedIn(++number);
        assertThat(stranger.person()).isNull();
        assertThat(businesses.of(stranger)).isEmpty();
        assertThat(rights.export(stranger)).isEmpty();
    }

    @Test void who_closes_the_account_leaves_no_shop_and_no_number_and_what_the_law_keeps_stays() {
        var rahma = seller("Selesai");
        rights.close(rahma.owner);
        assertThat(sql.sql("select state, whatsapp_sealed, address from market.shop where id = :id").param("id", rahma.shop).query().singleRow())
                .containsEntry("state", "CLOSED").containsEntry("whatsapp_sealed", null).containsEntry("address", "");
        assertThat(sql.sql("select claim_nik_sealed, claim_nik_hash, name, person from owner.account where id = :id").param("id", rahma.owner.account()).query().singleRow())
                .containsEntry("claim_nik_sealed", null).containsEntry("claim_nik_hash", null).containsEntry("name", "").containsEntry("person", null);
        assertThat(sql.sql("select count(*) from registry.consent where person = :id and withdrawn_on is null").param("id", rahma.owner.person()).query(Integer.class).single()).isZero();
        assertThat(sql.sql("select count(*) from registry.business where id = :id").param("id", rahma.business).query(Integer.class).single()).as("the office's register of businesses stays").isOne();
        assertThat(audited(rahma.owner)).contains("OWNER_CLOSED", "OWNER_BOUND");
    }

    @Test void an_invitation_is_over_after_two_weeks_when_replaced_and_when_the_number_was_put_right() {
        var person = ground.person(++number, "Rahma Yulianti", phone(number), PADANG);
        var first = invited(person);
        var second = invited(person);
        assertThat(ask.invited(first)).as("replaced").isInstanceOf(AskCode.Outcome.NoInvitation.class);
        assertThat(ask.invited(second)).isInstanceOf(AskCode.Outcome.Asked.class);
        sql.sql("update registry.person set phone_hash = :hash where id = :id").param("hash", vault.fingerprint("6281200009999")).param("id", person).update();
        assertThat(ask.invited(second)).as("went to somebody else's number").isInstanceOf(AskCode.Outcome.NoInvitation.class);
        sql.sql("update registry.person set phone_hash = :hash where id = :id").param("hash", vault.fingerprint(phone(number).international())).param("id", person).update();
        sql.sql("update owner.invitation set until = now() where person = :id").param("id", person).update();
        assertThat(ask.invited(second)).as("over").isInstanceOf(AskCode.Outcome.NoInvitation.class);
        assertThat(sql.sql("select count(*) from owner.invitation where hash = decode(:token, 'hex')").param("token", second).query(Integer.class).single()).as("only a keyed hash").isZero();
    }

    private String invited(UUID person) {
        assertThat(invite.invite(person, Channel.WHATSAPP, rina)).isEqualTo("owner.invite.done");
        return ground.text("owner-invited/%").replaceAll("(?s).*/saya/undangan/([0-9a-f]{32}).*", "$1");
    }

    @Test void a_number_that_is_right_by_a_code_but_was_corrected_meanwhile_binds_nobody() {
        var person = ground.person(++number, "Rahma Yulianti", phone(number), PADANG);
        var ticket = ((AskCode.Outcome.Asked) ask.invited(invited(person))).ticket();
        sql.sql("update registry.person set phone_hash = :hash where id = :id").param("hash", vault.fingerprint("6281200008888")).param("id", person).update();
        assertThat(enter.enter(ticket, ground.code(ticket), "Android")).isInstanceOf(EnterCode.Outcome.In.class);
        assertThat(accounts.ofPerson(person)).isEmpty();
    }
}
