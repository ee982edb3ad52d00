package id.lapau.testing;

import id.lapau.identity.DemoUsers;
import id.lapau.identity.Role;
import id.lapau.kernel.RegionCode;

/** One user of each role, all with the same password. */
public final class TestUsers {

    public static final String PASSWORD = "lapau-demo";
    public static final RegionCode NAGARI = new RegionCode("13.10.02.2008");

    private TestUsers() {}

    /** Creates admin, kepala, verifikator, nagari, pembeli and auditor where they are not there yet. */
    public static void ensure(DemoUsers users) {
        users.createIfAbsent("admin", "Yusra Admin", Role.ADMIN, null, PASSWORD);
        users.createIfAbsent("kepala", "Sutan Kepala", Role.HEAD, null, PASSWORD);
        users.createIfAbsent("verifikator", "Rina Verifikator", Role.VERIFIER, null, PASSWORD);
        users.createIfAbsent("nagari", "Desi Nagari", Role.NAGARI_OFFICER, NAGARI, PASSWORD);
        users.createIfAbsent("pembeli", "Petugas Dinas Kesehatan", Role.BUYER, null, PASSWORD);
        users.createIfAbsent("auditor", "Hendra Auditor", Role.AUDITOR, null, PASSWORD);
    }
}
