package id.lapau.identity;

import static id.lapau.identity.Role.ADMIN;
import static id.lapau.identity.Role.AUDITOR;
import static id.lapau.identity.Role.BUYER;
import static id.lapau.identity.Role.HEAD;
import static id.lapau.identity.Role.NAGARI_OFFICER;
import static id.lapau.identity.Role.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.lapau.testing.Browser;
import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@LapauTest
class RoutesTest {

    private static final Map<Role, String> USERS = Map.of(ADMIN, "admin", HEAD, "kepala", VERIFIER, "verifikator", NAGARI_OFFICER, "nagari", BUYER, "pembeli", AUDITOR, "auditor");
    private static final String NOBODY = "/0198c0de-0000-7000-8000-00000000beef";

    @LocalServerPort int port;
    @Autowired WebApplicationContext context;
    @Autowired DemoUsers demoUsers;
    @Autowired Accounts accounts;

    private MockMvc web;

    @BeforeEach void open() {
        TestUsers.ensure(demoUsers);
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    record Route(HttpMethod method, String path, Set<Role> allowed) {

        @Override public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Route> routes() {
        var everybody = EnumSet.allOf(Role.class);
        var all = EnumSet.complementOf(EnumSet.of(BUYER));
        var office = EnumSet.of(ADMIN, HEAD, VERIFIER);
        var regency = EnumSet.of(ADMIN, HEAD, VERIFIER, AUDITOR);
        var withNagari = EnumSet.of(ADMIN, HEAD, VERIFIER, NAGARI_OFFICER);
        return Stream.of(
                get("/", everybody), get("/profil", everybody),
                get("/rujukan", regency), post("/rujukan" + NOBODY, office),
                get("/program", all), post("/program" + NOBODY, EnumSet.of(ADMIN, HEAD)),
                get("/berkas", all), post("/berkas" + NOBODY, withNagari),
                get("/pelaku", all), post("/pelaku" + NOBODY, office), post("/pelaku" + NOBODY + "/ungkap", regency),
                get("/usaha", all), post("/usaha" + NOBODY, office), post("/usaha" + NOBODY + "/kendala", withNagari), post("/usaha" + NOBODY + "/kendala/x/selesai", office),
                get("/naik-kelas", all), post("/naik-kelas" + NOBODY + "/catatan", office),
                get("/penyaringan", all), post("/penyaringan" + NOBODY, office),
                get("/meja", all), post("/meja" + NOBODY, office),
                get("/lapangan", regency), post("/lapangan" + NOBODY, office),
                get("/lapangan/saya", EnumSet.of(NAGARI_OFFICER)), post("/lapangan/saya" + NOBODY, EnumSet.of(NAGARI_OFFICER)),
                get("/usulan", regency), post("/usulan" + NOBODY, office),
                get("/tahap", regency), post("/tahap" + NOBODY, office), get("/surat-menyurat", regency), post("/surat-menyurat" + NOBODY, office),
                get("/sanggah", regency), post("/sanggah" + NOBODY + "/periksa", office),
                get("/pesan", regency), post("/pesan" + NOBODY + "/batal", office), get("/pesan/sms", regency),
                get("/surat", regency), post("/surat/kop", EnumSet.of(ADMIN, HEAD)), get("/teks", regency), post("/teks/x", EnumSet.of(ADMIN, HEAD)),
                get("/pelatihan", all), get("/pelatihan/kebutuhan", all), get("/pelatihan/kursus", all), get("/pelatihan/sumber", regency), get("/pelatihan/absen", office),
                get("/pelatihan/sesi" + NOBODY, all), get("/pelatihan/sesi" + NOBODY + "/calon", all), get("/pelatihan/sesi" + NOBODY + "/hadir", regency),
                get("/pelatihan/sesi" + NOBODY + "/sertifikat", regency), get("/pelatihan/sesi" + NOBODY + "/pintu", regency),
                post("/pelatihan/sesi" + NOBODY + "/buka", office), post("/pelatihan/sesi" + NOBODY + "/calon", withNagari),
                post("/pelatihan/sesi" + NOBODY + "/peserta" + NOBODY + "/mundur", withNagari), post("/pelatihan/absen/kirim", office),
                get("/katalog", EnumSet.complementOf(EnumSet.of(NAGARI_OFFICER))), post("/katalog" + NOBODY, office),
                get("/kebutuhan", EnumSet.complementOf(EnumSet.of(NAGARI_OFFICER))), post("/kebutuhan" + NOBODY + "/ajukan", EnumSet.of(ADMIN, HEAD, VERIFIER, BUYER)),
                get("/belanja-langsung", EnumSet.complementOf(EnumSet.of(NAGARI_OFFICER))), post("/belanja-langsung" + NOBODY + "/kebutuhan", EnumSet.of(ADMIN, HEAD, VERIFIER, BUYER)),
                get("/etalase/kabar", regency), get("/etalase/umpan", regency),
                get("/paket", regency), post("/paket" + NOBODY, office), get("/paket" + NOBODY + "/pembagian", regency), post("/paket" + NOBODY + "/pembagian", office),
                get("/paket" + NOBODY + "/pembagian" + NOBODY + "/ubah", EnumSet.of(ADMIN, HEAD)), post("/paket" + NOBODY + "/pembagian" + NOBODY + "/ubah", EnumSet.of(ADMIN, HEAD)),
                post("/paket" + NOBODY + "/pembagian" + NOBODY + "/setujui", EnumSet.of(ADMIN, HEAD)),
                get("/pesanan", regency), post("/pesanan" + NOBODY + "/sanggup", office), get("/pembayaran", regency), post("/pembayaran" + NOBODY + "/siapkan", office),
                get("/belanja", regency), get("/belanja/kantor", EnumSet.of(ADMIN, HEAD, VERIFIER, BUYER)),
                get("/etalase/pesanan", regency), post("/etalase/pesanan" + NOBODY + "/telepon", office),
                get("/persediaan", regency), post("/persediaan/bantuan" + NOBODY + "/sahkan", office), post("/persediaan/hitung" + NOBODY + "/setujui", office),
                get("/etalase", regency), get("/etalase/laporan", regency), post("/etalase" + NOBODY + "/tayangkan", office), post("/etalase/laporan" + NOBODY, office),
                get("/akun-pemilik", all), post("/akun-pemilik" + NOBODY + "/ikat", office), post("/akun-pemilik/undang" + NOBODY, office),
                get("/pengguna", EnumSet.of(ADMIN)), post("/pengguna" + NOBODY + "/nonaktif", EnumSet.of(ADMIN)),
                get("/audit", EnumSet.of(ADMIN, HEAD, AUDITOR)), get("/pemeriksaan", EnumSet.of(ADMIN, HEAD, AUDITOR)), get("/pemeriksaan/sampel", EnumSet.of(ADMIN, HEAD, AUDITOR)),
                post("/pemeriksaan/cari-nik", EnumSet.of(ADMIN, HEAD, AUDITOR)), post("/pemeriksaan/sampel", EnumSet.of(ADMIN, HEAD, AUDITOR)), get("/tugas" + NOBODY, all));
    }

    private static Route get(String path, Set<Role> allowed) {
        return new Route(HttpMethod.GET, path, allowed);
    }

    private static Route post(String path, Set<Role> allowed) {
        return new Route(HttpMethod.POST, path, allowed);
    }

    @ParameterizedTest @MethodSource("routes")
    void each_role_gets_through_exactly_the_doors_it_has_keys_for(Route route) throws Exception {
        for (var role : Role.values()) {
            var answer = answerFor(role, route.method(), route.path());
            if (!route.allowed().contains(role)) assertThat(answer.getStatus()).as("%s as %s", route, role).isEqualTo(403);
            else assertThat(answer.getStatus()).as("%s as %s", route, role).isNotIn(401, 403);
            assertThat(answer.getRedirectedUrl()).as("%s as %s", route, role).isNotEqualTo("/masuk");
        }
    }

    @ParameterizedTest @MethodSource("routes")
    void a_visitor_is_asked_to_sign_in_everywhere(Route route) throws Exception {
        var answer = web.perform(request(route.method(), route.path()).with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/masuk");
    }

    /** What anybody may send: coming in and going out, the language, the own password, proving a paper, looking somebody up by a number, a sample whose draw is noted, and the own status and appeal. */
    private static final Set<String> NO_CHANGE = Set.of("/masuk", "/awal", "/bahasa", "/profil/sandi", "/profil/surel", "/pelaku/cari-nik", "/meja/cari-nik",
            "/pemeriksaan/cari-nik", "/pemeriksaan/sampel", "/sah/{code}", "/kabar/{token}", "/kabar/{token}/bukti", "/status", "/status/sanggah", "/sanggahan");

    /** Behind this nobody counts but the owner whose telephone is signed in; an officer is led to the owners' door like any stranger. */
    private static final String OWNERS = "/saya/";

    @Test void an_auditor_changes_nothing_anywhere() throws Exception {
        var changing = changing();
        assertThat(changing).hasSizeGreaterThan(20).anyMatch(route -> route.path().startsWith("/meja"));
        for (var route : changing) {
            var answer = answerFor(AUDITOR, route.method(), route.path());
            if (answer.getStatus() == 302 && route.path().startsWith("/saya/")) assertThat(answer.getRedirectedUrl()).as("an officer is no owner: %s", route).isEqualTo("/saya/masuk");
            else assertThat(answer.getStatus()).as("%s", route).isIn(403, 404);
        }
    }

    /** Every mapping of the house that is no reading, but for {@link #NO_CHANGE} and the numbers an auditor may reveal. */
    private Set<Route> changing() {
        var found = new HashSet<Route>();
        for (var mapping : context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet()) {
            for (var method : mapping.getMethodsCondition().getMethods()) {
                if (Set.of(RequestMethod.GET, RequestMethod.HEAD).contains(method)) continue;
                mapping.getPatternValues().stream().filter(path -> !NO_CHANGE.contains(path) && !path.endsWith("/ungkap") && !path.startsWith(OWNERS))
                        .forEach(path -> found.add(new Route(method.asHttpMethod(), filled(path), Set.of())));
            }
        }
        return found;
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{[^/]*}", NOBODY.substring(1));
    }

    @Test void a_place_that_nobody_listed_is_closed_to_everybody() throws Exception {
        for (var role : Role.values()) assertThat(statusFor(role, HttpMethod.GET, "/actuator/env")).as("%s", role).isEqualTo(404);
    }

    @ParameterizedTest @EnumSource(Role.class)
    void at_a_closed_door_stands_why_and_where_to_go_on(Role role) {
        try (var browser = Browser.on(port).loginAs(USERS.get(role))) {
            var closed = routes().filter(route -> route.method() == HttpMethod.GET && !route.allowed().contains(role)).toList();
            for (var route : closed) {
                assertThat(browser.page().navigate(browser.origin() + route.path()).status()).as("%s", route).isEqualTo(403);
                assertThat(browser.page().textContent("main")).contains("tidak").doesNotContain("Exception");
                assertThat(browser.page().locator("main a").count()).as("%s", route).isPositive();
            }
            if (!closed.isEmpty()) browser.check();
        }
    }

    private int statusFor(Role role, HttpMethod method, String path) throws Exception {
        return answerFor(role, method, path).getStatus();
    }

    private MockHttpServletResponse answerFor(Role role, HttpMethod method, String path) throws Exception {
        var signedIn = SignedIn.of(accounts.find(USERS.get(role)).orElseThrow());
        return web.perform(request(method, path).with(authentication(signedIn.authentication())).with(csrf())).andReturn().getResponse();
    }
}
