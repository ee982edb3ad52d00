package id.lapau.identity;

import static id.lapau.identity.Role.ADMIN;
import static id.lapau.identity.Role.AUDITOR;
import static id.lapau.identity.Role.HEAD;
import static id.lapau.identity.Role.NAGARI_OFFICER;
import static id.lapau.identity.Role.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.lapau.testing.LapauTest;
import id.lapau.testing.TestUsers;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@LapauTest
class RoutesTest {

    private static final Map<Role, String> USERS = Map.of(ADMIN, "admin", HEAD, "kepala", VERIFIER, "verifikator", NAGARI_OFFICER, "nagari", AUDITOR, "auditor");
    private static final String NOBODY = "/0198c0de-0000-7000-8000-00000000beef";

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
        var all = EnumSet.allOf(Role.class);
        var office = EnumSet.of(ADMIN, HEAD, VERIFIER);
        var regency = EnumSet.of(ADMIN, HEAD, VERIFIER, AUDITOR);
        var withNagari = EnumSet.of(ADMIN, HEAD, VERIFIER, NAGARI_OFFICER);
        return Stream.of(
                get("/", all), get("/profil", all),
                get("/rujukan", regency), post("/rujukan" + NOBODY, office),
                get("/program", all), post("/program" + NOBODY, EnumSet.of(ADMIN, HEAD)),
                get("/berkas", all), post("/berkas" + NOBODY, withNagari),
                get("/pelaku", all), post("/pelaku" + NOBODY, office), post("/pelaku" + NOBODY + "/ungkap", regency),
                get("/usaha", all), post("/usaha" + NOBODY, office),
                get("/penyaringan", all), post("/penyaringan" + NOBODY, office),
                get("/meja", all), post("/meja" + NOBODY, office),
                get("/usulan", regency), post("/usulan" + NOBODY, office),
                get("/pengguna", EnumSet.of(ADMIN)), post("/pengguna" + NOBODY + "/nonaktif", EnumSet.of(ADMIN)),
                get("/audit", EnumSet.of(ADMIN, HEAD, AUDITOR)), get("/tugas" + NOBODY, all));
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
            int status = statusFor(role, route.method(), route.path());
            if (route.allowed().contains(role)) assertThat(status).as("%s as %s", route, role).isNotIn(401, 403, 302);
            else assertThat(status).as("%s as %s", route, role).isEqualTo(403);
        }
    }

    @ParameterizedTest @MethodSource("routes")
    void a_visitor_is_asked_to_sign_in_everywhere(Route route) throws Exception {
        var answer = web.perform(request(route.method(), route.path()).with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/masuk");
    }

    @Test void an_auditor_changes_nothing_anywhere() throws Exception {
        for (var path : new String[] {"/rujukan", "/program", "/berkas", "/pelaku", "/usaha", "/penyaringan", "/meja", "/usulan", "/pengguna", "/audit", "/tugas"}) {
            assertThat(statusFor(AUDITOR, HttpMethod.POST, path)).as(path).isIn(403, 404);
            assertThat(statusFor(AUDITOR, HttpMethod.DELETE, path)).as(path).isIn(403, 404);
        }
    }

    @Test void a_place_that_nobody_listed_is_closed_to_everybody() throws Exception {
        for (var role : Role.values()) assertThat(statusFor(role, HttpMethod.GET, "/actuator/env")).as("%s", role).isEqualTo(404);
    }

    private int statusFor(Role role, HttpMethod method, String path) throws Exception {
        var signedIn = SignedIn.of(accounts.find(USERS.get(role)).orElseThrow());
        return web.perform(request(method, path).with(authentication(signedIn.authentication())).with(csrf())).andReturn().getResponse().getStatus();
    }
}
