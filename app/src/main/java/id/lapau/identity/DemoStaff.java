package id.lapau.identity;

import id.lapau.kernel.RegionCode;
import id.lapau.platform.StartupWords;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One user of each role for a demonstration; tells the operator how to sign in. */
@Component
@Order(10)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoStaff implements ApplicationRunner, StartupWords {

    private static final String PASSWORD = "lapau-demo-2020";

    private final DemoUsers users;

    DemoStaff(DemoUsers users) {
        this.users = users;
    }

    @Override public void run(ApplicationArguments arguments) {
        users.createIfAbsent("admin", "Admin Dinas", Role.ADMIN, null, PASSWORD);
        users.createIfAbsent("kepala", "Kepala Dinas", Role.HEAD, null, PASSWORD);
        users.createIfAbsent("verifikator", "Vera Verifikator", Role.VERIFIER, null, PASSWORD);
        users.createIfAbsent("nagari", "Petugas Gunung Selasih", Role.NAGARI_OFFICER, new RegionCode("13.10.02.2008"), PASSWORD);
        users.createIfAbsent("pembeli", "Petugas Dinas Kesehatan", Role.BUYER, null, PASSWORD);
        users.createIfAbsent("auditor", "Auditor", Role.AUDITOR, null, PASSWORD);
    }

    @Override public List<String> lines() {
        return List.of("Masuk sebagai admin, kepala, verifikator, nagari, pembeli atau auditor; kata sandi: " + PASSWORD);
    }
}
