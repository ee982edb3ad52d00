package id.lapau;

import id.lapau.platform.web.NavEntry;
import id.lapau.platform.web.NavGroup;
import id.lapau.platform.web.Navigation;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where each desk stands in the menu: the steps of the work first, in the order an officer takes them. */
@Configuration(proxyBeanMethods = false)
class OfficeMenu {

    @Bean
    Navigation navigation() {
        return new Navigation(List.of(
                new NavGroup("platform.nav.start", List.of(place("home", "/"))),
                new NavGroup("platform.nav.work", List.of(
                        step(1, "reference", "/rujukan", "READ", "WHOLE_REGENCY"),
                        step(2, "programme", "/program", "READ"),
                        step(3, "intake", "/berkas", "READ"),
                        step(4, "screening", "/penyaringan", "READ"),
                        step(5, "desk", "/meja", "READ"),
                        place("field", "/lapangan", "READ", "WHOLE_REGENCY"),
                        place("visits", "/lapangan/saya", "VISIT"),
                        step(6, "batch", "/usulan", "READ", "WHOLE_REGENCY"),
                        step(7, "payment", "/pencairan", "READ", "WHOLE_REGENCY"),
                        place("appeals", "/sanggah", "READ", "WHOLE_REGENCY"),
                        place("phases", "/tahap", "READ", "WHOLE_REGENCY"),
                        place("letters", "/surat-menyurat", "READ", "WHOLE_REGENCY"))),
                new NavGroup("platform.nav.registry", List.of(
                        place("persons", "/pelaku", "READ"),
                        place("businesses", "/usaha", "READ"),
                        place("owners", "/akun-pemilik", "READ"))),
                new NavGroup("platform.nav.development", List.of(
                        place("training", "/pelatihan", "READ"),
                        place("growth", "/naik-kelas", "READ"),
                        place("movement", "/etalase/kabar", "READ", "WHOLE_REGENCY"),
                        place("buyersOrders", "/etalase/pesanan", "READ", "WHOLE_REGENCY"))),
                new NavGroup("platform.nav.procurement", List.of(
                        place("direct", "/belanja-langsung", "ANY_OFFICE"),
                        place("needs", "/kebutuhan", "ANY_OFFICE"),
                        place("packages", "/paket", "READ", "WHOLE_REGENCY"),
                        place("catalogue", "/katalog", "ANY_OFFICE"),
                        place("orders", "/pesanan", "READ", "WHOLE_REGENCY"),
                        place("bills", "/pembayaran", "READ", "WHOLE_REGENCY"),
                        place("spending", "/belanja", "READ", "WHOLE_REGENCY"),
                        place("ownOffice", "/belanja/kantor", "BUY"),
                        place("stock", "/persediaan", "READ", "WHOLE_REGENCY"))),
                new NavGroup("platform.nav.market", List.of(
                        place("shops", "/etalase", "READ", "WHOLE_REGENCY"))),
                new NavGroup("platform.nav.office", List.of(
                        place("messages", "/pesan", "READ", "WHOLE_REGENCY"),
                        place("papers", "/surat", "READ", "WHOLE_REGENCY"),
                        place("texts", "/teks", "OFFICE"),
                        place("users", "/pengguna", "USERS"),
                        place("control", "/pemeriksaan", "AUDIT"),
                        place("audit", "/audit", "AUDIT")))));
    }

    private static NavEntry step(int number, String key, String path, String... permissions) {
        return new NavEntry(number, "platform.nav." + key, path, Set.of(permissions));
    }

    private static NavEntry place(String key, String path, String... permissions) {
        return step(0, key, path, permissions);
    }
}
