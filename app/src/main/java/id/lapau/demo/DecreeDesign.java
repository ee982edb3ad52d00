package id.lapau.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is accepted and who refused, at which bank, and what the annex of the decree writes wrongly. */
final class DecreeDesign {

    private static final List<String> REASONS = List.of("NIK dan nama tidak padan dengan data Dukcapil", "Terdaftar sebagai debitur KUR di SIKP", "Terdaftar sebagai ASN",
            "Sudah menerima BPUM", "Diusulkan oleh lembaga lain (ganda)", "Data tidak lengkap", "Meninggal dunia menurut Dukcapil");

    /** What happens to one line; {@code amount} is what was granted, 0 for nothing. */
    record Granted(Sent sent, String bank, String account, long amount, @Nullable String reason, String difference, boolean eaten) {

        boolean clean() {
            return reason == null && difference.isEmpty() && !eaten;
        }
    }

    private final Dice dice;
    private final List<Sent> sent;
    private final long amount;
    private final Set<String> niks;
    private final List<Granted> granted = new ArrayList<>();
    private final List<Integer> unanswered = new ArrayList<>();
    private final Set<String> accounts = new HashSet<>();

    DecreeDesign(long seed, List<Sent> sent, long amount) {
        dice = new Dice(seed, "decree");
        this.sent = sent;
        this.amount = amount;
        niks = sent.stream().map(Sent::nik).collect(Collectors.toSet());
        decide();
    }

    private void decide() {
        var waiting = new ArrayList<>(sent);
        dice.shuffle(waiting);
        take(waiting, 0.01).forEach(s -> unanswered.add(s.position()));
        take(waiting, 0.08).forEach(s -> granted.add(new Granted(s, "", "", 0, dice.one(REASONS), "", false)));
        for (var plant : List.of("NAME", "DOUBTFUL", "AMOUNT", "TWICE"))
            take(waiting, 0.003).forEach(s -> granted.add(accepted(s, plant.equals("AMOUNT") ? amount / 2 : amount, plant, false)));
        take(waiting, 0.01).forEach(s -> granted.add(accepted(s, amount, "", true)));
        waiting.forEach(s -> granted.add(accepted(s, amount, "", false)));
        granted.sort(Comparator.comparingInt(g -> g.sent().position()));
        unanswered.sort(Comparator.naturalOrder());
    }

    private List<Sent> take(List<Sent> waiting, double share) {
        int count = (int) Math.max(1, Math.round(share * sent.size()));
        var taken = List.copyOf(waiting.subList(0, count));
        waiting.subList(0, count).clear();
        return taken;
    }

    private Granted accepted(Sent s, long given, String difference, boolean eaten) {
        var bank = dice.chance(0.7) ? "BRI" : dice.chance(0.67) ? "BNI" : "BSM";
        return new Granted(s, bank, account(bank), given, null, difference, eaten);
    }

    /** An account that nobody else has. */
    String account(String bank) {
        while (true) {
            var digits = new StringBuilder(bank.equals("BRI") ? "5" : bank.equals("BNI") ? "1" : "7");
            while (digits.length() < (bank.equals("BRI") ? 15 : 10)) digits.append(dice.below(10));
            if (accounts.add(digits.toString())) return digits.toString();
        }
    }

    AnswerSheet sheet(String file, LocalDate decreed) {
        var sheet = new AnswerSheet(file).title("LAMPIRAN", "KEPUTUSAN DEPUTI BIDANG PEMBIAYAAN NOMOR 17/SK/BPUM/" + decreed.getYear(),
                "TENTANG PENETAPAN PENERIMA BANTUAN BAGI PELAKU USAHA MIKRO", "")
                .header(true, "No", "NIK", "Nama Penerima", "Bank Penyalur", "No. Rekening", "Jumlah Bantuan (Rp)", "Hasil Verifikasi", "Keterangan");
        for (var g : granted) {
            row(sheet, g, g.difference().equals("TWICE") ? "" : g.difference());
            if (g.difference().equals("TWICE")) row(sheet, g, "TWICE");
        }
        for (int i = 0; i < unknowns(); i++) stranger(sheet);
        return sheet.total(5, granted.stream().mapToLong(Granted::amount).sum()).title("", "Jakarta, " + decreed, "Deputi Bidang Pembiayaan,", "", "ttd");
    }

    private int unknowns() {
        return (int) Math.max(1, Math.round(0.003 * sent.size()));
    }

    private void row(AnswerSheet sheet, Granted g, String difference) {
        var nik = g.eaten() ? Cell.number(Long.parseLong(g.sent().nik()) / 10 * 10) : Cell.text(difference.equals("DOUBTFUL") ? slipped(g.sent().nik()) : g.sent().nik());
        var name = difference.equals("NAME") ? otherName(g.sent()) : g.sent().name();
        if (g.reason() != null) sheet.row(g.sent().position(), "REFUSED", difference, nik, upper(name), Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.text("Tidak Lolos"), Cell.text(g.reason()));
        else sheet.row(g.sent().position(), "ACCEPTED", difference, nik, upper(name), Cell.text(g.bank()), Cell.text(g.account()), new Cell.Number(g.amount(), true), Cell.text("Lolos"), Cell.BLANK);
    }

    private void stranger(AnswerSheet sheet) {
        var bank = "BRI";
        sheet.row(0, "ACCEPTED", "UNKNOWN", Cell.text(strangersNik()), upper(strangersName()), Cell.text(bank), Cell.text(account(bank)), new Cell.Number(amount, true), Cell.text("Lolos"), Cell.BLANK);
    }

    static Cell upper(String name) {
        return Cell.text(name.toUpperCase(Locale.ROOT));
    }

    /** Two neighbouring digits swapped, and nobody's number. */
    private String slipped(String nik) {
        for (int at = 14; at >= 0; at--) {
            var swapped = NikRegister.swapped(nik, at);
            if (!niks.contains(swapped)) return swapped;
        }
        throw new IllegalArgumentException("every swap of a NIK is somebody's");
    }

    String otherName(Sent s) {
        while (true) {
            var other = dice.one(sent).name();
            if (Names.clearlyOther(other, s.name())) return other;
        }
    }

    /** A possible number of the district that does not exist, far from all proposed ones. */
    String strangersNik() {
        while (true) {
            var nik = "131099%02d%02d%02d%04d".formatted(dice.between(1, 28), dice.between(1, 12), dice.between(50, 99), dice.between(5_000, 9_999));
            if (niks.add(nik)) return nik;
        }
    }

    String strangersName() {
        var first = dice.one(sent).name().split(" ")[0];
        var words = dice.one(sent).name().split(" ");
        return first + " " + words[words.length - 1] + " " + "Asing";
    }

    List<Granted> granted() {
        return granted;
    }

    List<Integer> unanswered() {
        return unanswered;
    }

    long amount() {
        return amount;
    }
}
