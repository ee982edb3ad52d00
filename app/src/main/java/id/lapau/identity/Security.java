package id.lapau.identity;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AllAuthoritiesAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who may go where: every path of the office with the permission it needs. What is not listed is closed. */
@Configuration(proxyBeanMethods = false)
class Security {

    /** Of training, what names everybody in a session or is the office's own; the rest shows an officer of one nagari those who live there. */
    private static final List<String> WHOLE_COURSE = List.of("/pelatihan/sumber", "/pelatihan/kalender", "/pelatihan/kartu/*",
            "/pelatihan/sesi/*/hadir", "/pelatihan/sesi/*/daftar-hadir", "/pelatihan/sesi/*/pintu", "/pelatihan/sesi/*/sertifikat");
    private static final String[] FILES = {"/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.ico"};

    /** Stylesheets and the like: the same for everybody, so neither session nor form token is looked at. */
    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http, PagePolicy policy) throws Exception {
        return http.securityMatcher(FILES).headers(headers -> headers(headers, policy))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable()).requestCache(cache -> cache.disable()).securityContext(context -> context.disable())
                .sessionManagement(sessions -> sessions.disable()).logout(logout -> logout.disable()).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Accounts accounts, SignIn.Book book, CsrfTokenRepository tokens, RequestCache wanted,
            SecurityContextRepository contexts, PagePolicy policy) throws Exception {
        return http.headers(headers -> headers(headers, policy))
                .authorizeHttpRequests(Security::paths)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers("/sah/*"))
                .requestCache(cache -> cache.requestCache(wanted))
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterAfter(new FreshAccount(accounts), SecurityContextHolderFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(Doors::toSignIn).accessDeniedHandler(Doors::closed))
                .logout(logout -> logout.logoutUrl("/keluar").logoutSuccessUrl("/masuk?keluar").deleteCookies("LAPAU")
                        .addLogoutHandler((_, _, leaving) -> { if (leaving != null && leaving.getPrincipal() instanceof SignedIn who) book.signedOut(who.officer()); }))
                .build();
    }

    private static void paths(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
        paths.requestMatchers("/masuk", "/awal", "/sah", "/sah/*", "/status", "/status/sanggah", "/sanggahan", "/bahasa", "/error", "/actuator/health/**", "/actuator/health").permitAll();
        paths.requestMatchers(GET, "/umum/urutan/*").permitAll();
        paths.requestMatchers("/kabar/*", "/kabar/*/bukti").permitAll();
        paths.requestMatchers("/ikut/**", "/kendala/*", "/kalender/*", "/hadir/*", "/hadir/*/luring").permitAll();
        paths.requestMatchers("/sanggup/**").permitAll();
        paths.requestMatchers("/pesanan-saya/**").permitAll();
        paths.requestMatchers(GET, "/lencana/**").permitAll();
        paths.requestMatchers(GET, "/belanja-terbuka", "/belanja-terbuka/**", "/usaha-saya/*").permitAll();
        paths.requestMatchers("/saya/**").permitAll();
        paths.requestMatchers(GET, "/pasar", "/pasar/**", "/lapak/**", "/sitemap.xml", "/robots.txt").permitAll();
        paths.requestMatchers(POST, "/lapak/**").permitAll();
        paths.requestMatchers("/pesanan-pembeli/**").permitAll();
        paths.requestMatchers("/profil/**").authenticated();
        paths.requestMatchers(request -> request.getMethod().equals("POST") && request.getRequestURI().endsWith("/ungkap")).hasAuthority("REVEAL");
        paths.requestMatchers(POST, "/paket/*/pembagian/*/setujui", "/paket/*/pembagian/*/ubah").hasAuthority("APPROVE");
        reading(paths, List.of("/paket/*/pembagian/*/ubah"), "APPROVE");
        desk(paths, "/rujukan", "REFERENCE", "READ", SignedIn.WHOLE_REGENCY);
        desk(paths, "/program", "PROGRAMME", "READ");
        desk(paths, "/berkas", "INTAKE", "READ");
        paths.requestMatchers(POST, "/pelaku/cari-nik").hasAuthority("READ");
        desk(paths, "/pelaku", "REGISTRY", "READ");
        paths.requestMatchers(POST, "/usaha/*/kendala").hasAuthority("INTAKE");
        desk(paths, "/usaha", "REGISTRY", "READ");
        desk(paths, "/naik-kelas", "REGISTRY", "READ");
        desk(paths, "/penyaringan", "SCREEN", "READ");
        paths.requestMatchers(POST, "/meja/cari-nik").hasAuthority("READ");
        desk(paths, "/meja", "DECIDE", "READ");
        desk(paths, "/lapangan/saya", "VISIT", "VISIT");
        reading(paths, List.of("/lapangan/foto/*"), "READ");
        desk(paths, "/lapangan", "DECIDE", "READ", SignedIn.WHOLE_REGENCY);
        desk(paths, "/usulan", "BATCH", "READ", SignedIn.WHOLE_REGENCY);
        desk(paths, "/tahap", "BATCH", "READ", SignedIn.WHOLE_REGENCY);
        desk(paths, "/surat-menyurat", "BATCH", "READ", SignedIn.WHOLE_REGENCY);
        desk(paths, "/sanggah", "DECIDE", "READ", SignedIn.WHOLE_REGENCY);
        desk(paths, "/pesan", "MESSAGES", "READ", SignedIn.WHOLE_REGENCY);
        desk(paths, "/surat", "OFFICE", "READ", SignedIn.WHOLE_REGENCY);
        desk(paths, "/teks", "OFFICE", "READ", SignedIn.WHOLE_REGENCY);
        desk(paths, "/pencairan", "BATCH", "READ", SignedIn.WHOLE_REGENCY);
        paths.requestMatchers(POST, "/pelatihan/sesi/*/calon", "/pelatihan/sesi/*/berkas", "/pelatihan/sesi/*/peserta/*/mundur").hasAuthority("INTAKE");
        reading(paths, List.of("/pelatihan/absen", "/pelatihan/absen/**"), "REGISTRY", SignedIn.WHOLE_REGENCY);
        reading(paths, WHOLE_COURSE, "READ", SignedIn.WHOLE_REGENCY);
        desk(paths, "/pelatihan", "REGISTRY", "READ");
        desk(paths, "/katalog", "PROCURE", SignedIn.ANY_OFFICE);
        desk(paths, "/kebutuhan", "BUY", SignedIn.ANY_OFFICE);
        desk(paths, "/paket", "PROCURE", "READ", SignedIn.WHOLE_REGENCY);
        desk(paths, "/pesanan", "PROCURE", "READ", SignedIn.WHOLE_REGENCY);
        desk(paths, "/pembayaran", "PROCURE", "READ", SignedIn.WHOLE_REGENCY);
        reading(paths, List.of("/belanja/kantor", "/belanja/kantor/pesanan", "/belanja/kantor/kiriman", "/belanja/kantor/daftar.csv", "/belanja/kantor/pesanan.csv", "/belanja/kantor/kiriman.csv"), "BUY");
        reading(paths, List.of("/belanja", "/belanja/**"), "READ", SignedIn.WHOLE_REGENCY);
        paths.requestMatchers("/terima/**").permitAll();
        desk(paths, "/persediaan", "STOCK", "READ", SignedIn.WHOLE_REGENCY);
        desk(paths, "/etalase", "REGISTRY", "READ", SignedIn.WHOLE_REGENCY);
        desk(paths, "/belanja-langsung", "BUY", SignedIn.ANY_OFFICE);
        desk(paths, "/akun-pemilik", "REGISTRY", "READ");
        desk(paths, "/pengguna", "USERS", "USERS");
        paths.requestMatchers(POST, "/pemeriksaan/cari-nik", "/pemeriksaan/sampel").hasAuthority("AUDIT");
        reading(paths, List.of("/pemeriksaan", "/pemeriksaan/**"), "AUDIT");
        reading(paths, List.of("/audit", "/audit/**"), "AUDIT");
        reading(paths, List.of("/tugas/**"), "READ");
        for (var method : List.of(GET, HEAD)) paths.requestMatchers(method, "/").hasAnyAuthority("READ", "BUY");
        paths.anyRequest().access((_, place) -> {
            Doors.unknown(place.getRequest());
            return new AuthorizationDecision(false);
        });
    }

    private static void desk(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            String path, String toChange, String... toRead) {
        paths.requestMatchers(POST, path, path + "/**").hasAuthority(toChange);
        reading(paths, List.of(path, path + "/**"), toRead);
    }

    private static void reading(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            List<String> patterns, String... authorities) {
        for (var method : List.of(GET, HEAD)) {
            paths.requestMatchers(method, patterns.toArray(String[]::new)).access(AllAuthoritiesAuthorizationManager.hasAllAuthorities(authorities));
        }
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, PagePolicy pages) {
        headers.addHeaderWriter(pages);
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.crossOriginOpenerPolicy(policy -> policy.policy(
                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable);
    }

    /** The form token lives in a cookie, so a visitor needs no session. */
    @Bean
    CsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("LAPAU_FORM");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        return tokens;
    }

    @Bean
    SessionAuthenticationStrategy sessionStart(CsrfTokenRepository tokens) {
        return new CompositeSessionAuthenticationStrategy(List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** The page somebody wanted before signing in, in a cookie as well; a page, not a file that the browser asked for by itself. */
    @Bean
    RequestCache wantedPage() {
        var wanted = new CookieRequestCache();
        wanted.setRequestMatcher(request -> request.getMethod().equals("GET") && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return wanted;
    }

    /** Keeps Spring Boot from inventing a user; our own {@link SignIn} asks no such service. */
    @Bean
    UserDetailsService nobody() {
        return username -> {
            throw new UsernameNotFoundException("sign in at /masuk");
        };
    }
}
