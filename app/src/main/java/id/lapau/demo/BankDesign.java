package id.lapau.demo;

import id.lapau.demo.DecreeDesign.Granted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What three banks report: who collected, who did not, what came back; and what they write wrongly. The second report goes on where the first ends. */
final class BankDesign {

    /** One row of a report, whatever its layout. */
    private record Event(Granted granted, String name, String bank, String account, long amount, LocalDate transferred, @Nullable LocalDate paid, String says, String difference) {

        Event as(String newName, String newBank, String newAccount, long newAmount, String planted) {
            return new Event(granted, newName, newBank, newAccount, newAmount, transferred, paid, says, planted);
        }

        Event on(LocalDate day) {
            return new Event(granted, name, bank, account, amount, transferred, day, says, "TWICE");
        }
    }

    private static final Map<String, String> WORDS = Map.of("PAID", "Sudah Cair", "TRANSFERRED", "Belum Cair", "RETURNED", "Retur");

    private final Dice dice;
    private final DecreeDesign decree;
    private final LocalDate transferred;
    private final List<Event> first = new ArrayList<>();
    private final List<Event> second = new ArrayList<>();

    BankDesign(long seed, DecreeDesign decree, LocalDate decreed) {
        dice = new Dice(seed, "banks");
        this.decree = decree;
        transferred = decreed.plusDays(7);
        var planted = plant();
        for (var g : decree.granted()) if (g.reason() == null && !planted.containsKey(g)) report(g);
        planted.forEach(this::report);
        decree.granted().stream().filter(g -> g.reason() != null).limit(count(0.003)).forEach(this::neverDecreed);
        for (int i = 0; i < count(0.002); i++) stranger();
    }

    private int count(double share) {
        return (int) Math.max(1, Math.round(share * decree.granted().size()));
    }

    /** Which clean lines of the two banks that write NIKs get which difference. */
    private Map<Granted, String> plant() {
        var candidates = new ArrayList<>(decree.granted().stream().filter(Granted::clean).filter(g -> !g.bank().equals("BSM")).toList());
        dice.shuffle(candidates);
        var planted = new LinkedHashMap<Granted, String>();
        for (var kind : List.of("ACCOUNT", "BANK", "NAME", "AMOUNT", "TWICE"))
            for (int i = 0; i < count(0.003); i++) planted.put(candidates.removeLast(), kind);
        return planted;
    }

    private void report(Granted g) {
        double fate = dice.fraction();
        if (fate < 0.80) first.add(event(g, "PAID", dice.between(1, 25)));
        else if (fate < 0.92) later(g);
        else if (fate < 0.97) first.add(event(g, "RETURNED", dice.between(5, 20)));
        if (fate < 0.05) second.add(first.getLast());
    }

    /** Waits in the first report; the second tells of the end, or there is none yet. */
    private void later(Granted g) {
        first.add(event(g, "TRANSFERRED", 0));
        double end = dice.fraction();
        if (end < 0.7) second.add(event(g, "PAID", dice.between(30, 80)));
        else if (end < 0.9) second.add(event(g, "RETURNED", 92));
    }

    private void report(Granted g, String planted) {
        var paid = event(g, "PAID", dice.between(1, 25));
        switch (planted) {
            case "ACCOUNT" -> first.add(paid.as(paid.name(), paid.bank(), decree.account(g.bank()), paid.amount(), planted));
            case "BANK" -> first.add(paid.as(paid.name(), g.bank().equals("BRI") ? "BNI" : "BRI", "", paid.amount(), planted));
            case "NAME" -> first.add(paid.as(decree.otherName(g.sent()), paid.bank(), paid.account(), paid.amount(), planted));
            case "AMOUNT" -> first.add(paid.as(paid.name(), paid.bank(), paid.account(), paid.amount() - 100_000, planted));
            default -> {
                first.add(paid);
                first.add(paid.on(transferred.plusDays(26)));
            }
        }
    }

    private Event event(Granted g, String says, int days) {
        return new Event(g, g.sent().name(), g.bank(), g.account(), g.amount(), transferred, says.equals("TRANSFERRED") ? null : transferred.plusDays(days), says, "");
    }

    private void neverDecreed(Granted refused) {
        first.add(new Event(refused, refused.sent().name(), "BRI", decree.account("BRI"), decree.amount(), transferred, transferred.plusDays(9), "PAID", "NOT_DECREED"));
    }

    private void stranger() {
        var nobody = new Granted(new Sent(0, decree.strangersNik(), decree.strangersName()), "BRI", decree.account("BRI"), decree.amount(), null, "UNKNOWN", false);
        first.add(event(nobody, "PAID", 9).as(nobody.sent().name(), "BRI", nobody.account(), nobody.amount(), "UNKNOWN"));
    }

    private Stream<Event> of(String bank) {
        return first.stream().filter(e -> e.bank().equals(bank));
    }

    AnswerSheet bri() {
        var sheet = new AnswerSheet("bri-laporan-1.csv").header(false, "No", "Nama Nasabah", "NIK", "No Rekening", "Nominal", "Tgl Transfer", "Tgl Cair", "Status");
        of("BRI").forEach(e -> sheet.row(e.granted().sent().position(), e.says(), e.difference(), DecreeDesign.upper(e.name()), Cell.text(e.granted().sent().nik()),
                Cell.text(e.account()), Cell.text("%,d".formatted(e.amount()).replace(',', '.')), Cell.text(written(e.transferred())), Cell.text(written(e.paid())), Cell.text(word(e))));
        return sheet;
    }

    AnswerSheet bni() {
        var sheet = new AnswerSheet("bni-laporan-1.xlsx").title("PT BANK NEGARA INDONESIA (PERSERO) TBK", "LAPORAN PENYALURAN BPUM KAB. DHARMASRAYA", "")
                .header(true, "No", "No. KTP", "Nama Penerima", "Norek", "Jumlah (Rp)", "Tanggal Transfer", "Status Pencairan", "Tanggal Pencairan");
        of("BNI").forEach(e -> sheet.row(e.granted().sent().position(), e.says(), e.difference(), Cell.text("'" + e.granted().sent().nik()), Cell.text(e.name()), Cell.text(e.account()),
                new Cell.Number(e.amount(), true), new Cell.Date(e.transferred()), Cell.text(word(e)), e.paid() == null ? Cell.BLANK : new Cell.Date(e.paid())));
        return sheet.total(4, of("BNI").mapToLong(Event::amount).sum()).title("", "Dicetak oleh sistem");
    }

    /** This bank knows its customers by account only. */
    AnswerSheet bsm() {
        var sheet = new AnswerSheet("bsm-laporan-1.xls").title("Laporan pencairan BPUM", "").header(false, "No", "Nama Nasabah", "Nomor Rekening", "Nominal", "Status", "Tanggal Pencairan");
        of("BSM").forEach(e -> sheet.row(e.granted().sent().position(), e.says(), e.difference(), DecreeDesign.upper(e.name()), Cell.text(e.account()), new Cell.Number(e.amount(), true),
                Cell.text(word(e)), e.paid() == null ? Cell.BLANK : new Cell.Date(e.paid())));
        return sheet;
    }

    AnswerSheet second() {
        var sheet = new AnswerSheet("rekap-bank-laporan-2.xlsx").title("REKAPITULASI PENCAIRAN TAHAP AKHIR", "")
                .header(false, "No", "NIK", "Nama Penerima", "Bank", "No. Rekening", "Jumlah", "Status", "Tanggal Transfer", "Tanggal Pencairan");
        second.forEach(e -> sheet.row(e.granted().sent().position(), e.says(), e.difference(), Cell.text(e.granted().sent().nik()), Cell.text(e.name()), Cell.text(e.bank()), Cell.text(e.account()),
                new Cell.Number(e.amount(), true), Cell.text(word(e)), new Cell.Date(e.transferred()), e.paid() == null ? Cell.BLANK : new Cell.Date(e.paid())));
        return sheet.total(5, second.stream().mapToLong(Event::amount).sum());
    }

    private static String word(Event e) {
        return WORDS.getOrDefault(e.says(), "");
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
