package id.lapau.grants.screening;

import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.RowRef;
import id.lapau.grants.reference.ListKind;
import id.lapau.grants.reference.Listed;
import id.lapau.grants.reference.NamedList;
import id.lapau.grants.reference.Population;
import id.lapau.grants.reference.ReferenceLists;
import id.lapau.grants.reference.Resident.Status;
import id.lapau.kernel.KkNumber;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A village small enough to know by heart. */
final class People {

    static final String RAHMA = "1310995708850012";

    private int rows;

    ReferenceLists lists() {
        return listsWith(register());
    }

    /** The village's lists with another register. */
    ReferenceLists listsWith(Population.Builder register) {
        return ReferenceLists.none().with(register.build())
                .with(ListKind.EMPLOYEES, list("1310991006790005", "Drs. Agus Salim, M.Pd", "asn", "1310991006790009", "Bambang Wijaya", "tni"))
                .with(ListKind.CREDIT, list("1310991006790006", "Hendra Gunawan", "kur", "1310991006790007", "Ratna Dewi Sartika", "bank"))
                .with(ListKind.RECIPIENTS, list("1310991006790008", "Mulyadi Saputra", "bpum-2020"));
    }

    static Population.Builder register() {
        var register = new Population.Builder();
        resident(register, RAHMA, "Rahma Yulianti", Status.ALIVE);
        resident(register, "1310991203500003", "Buyung Malin", Status.DECEASED);
        resident(register, "1310996203800004", "Upik Mariani", Status.MOVED_ABROAD);
        resident(register, "1310991006790005", "Agus Salim", Status.ALIVE);
        resident(register, "1310991006790006", "Hendra Gunawan", Status.ALIVE);
        resident(register, "1310991006790007", "Ratna Dewi Sartika", Status.ALIVE);
        resident(register, "1310991006790008", "Mulyadi Saputra", Status.ALIVE);
        resident(register, "1310991006790009", "Syafril Koto", Status.ALIVE);
        resident(register, "1310991006790010", "Agus Salim", Status.ALIVE);
        resident(register, "1310992310030011", "Fajar Ramadhan", Status.ALIVE);
        resident(register, "1310992210030012", "Fikri Ramadhan", Status.ALIVE);
        return register;
    }

    static void resident(Population.Builder register, String nik, String name, Status status) {
        register.add(Long.parseLong(nik), name, new id.lapau.kernel.Nik(nik).birthDate(LocalDate.of(2020, 10, 22)), 0, status);
    }

    private static NamedList list(String... lines) {
        var listed = new java.util.ArrayList<Listed>();
        for (int i = 0; i < lines.length; i += 3) listed.add(new Listed(Long.parseLong(lines[i]), lines[i + 1], lines[i + 2], null));
        return new NamedList(List.copyOf(listed));
    }

    Row rahma() {
        return applicant(RAHMA, "Rahma Yulianti");
    }

    Row applicant(String nik, String name) {
        var row = new Row(++rows);
        return row.nik(nik).named(name);
    }

    /** A row under construction; each method answers the same row. */
    static final class Row {
        private final int number;
        private NikReading nik = new NikReading.Missing();
        private String name = "";
        private @org.jspecify.annotations.Nullable LocalDate born;
        private String address = "Jorong Pasar";
        private String businessAddress = "";
        private String line = "Dagang lontong";
        private String phone = "081300000000";
        private String kk = "";
        private String sku = "";
        private long sales = 24_000_000;
        private long assets = 5_000_000;

        Row(int number) {
            this.number = number;
            phone = "08130000%04d".formatted(number);
        }

        Row nik(String typed) { nik = NikReading.ofText(typed); return this; }
        Row nik(BigDecimal typed) { nik = NikReading.ofNumber(typed); return this; }
        Row named(String written) { name = written; return this; }
        Row born(String date) { born = LocalDate.parse(date); return this; }
        Row address(String written) { address = written; return this; }
        Row businessAddress(String written) { businessAddress = written; return this; }
        Row line(String written) { line = written; return this; }
        Row phone(String written) { phone = written; return this; }
        Row kk(String written) { kk = written; return this; }
        Row sku(String written) { sku = written; return this; }
        Row sales(long rupiah) { sales = rupiah; return this; }
        Row assets(long rupiah) { assets = rupiah; return this; }

        Applicant build() {
            var ref = new RowRef("Sitiung.xlsx", "Data", number);
            return new Applicant(ref.toString(), ref, false, nik, KkNumber.read(kk).orElse(null), name, born, address, businessAddress, "Sitiung", "",
                    line, PhoneNumber.read(phone).orElse(null), "", sku, new Rupiah(sales), new Rupiah(assets), List.of());
        }
    }
}
