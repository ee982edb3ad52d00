package id.lapau.training.growth;

import id.lapau.kernel.Rupiah;
import id.lapau.registry.BusinessId;
import id.lapau.registry.Permit;
import id.lapau.registry.SalesChannel;
import id.lapau.registry.Snapshot;
import id.lapau.registry.Source;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a business stands, as an officer or the owner writes it; empty where nothing is said.
 *
 * @param bulan    sales of a month, rupiah as written
 * @param tahun    sales of a year
 * @param modal    capital without land and building
 * @param pekerja  workers with the owner
 * @param saluran  where it sells
 * @param izin     what it is permitted to do
 * @param alasan   why a day that is known is corrected
 */
public record SnapshotForm(String tanggal, String bulan, String tahun, String modal, String pekerja, @Nullable Set<SalesChannel> saluran, @Nullable Set<Permit> izin, String alasan) {

    public SnapshotForm {
        saluran = saluran == null ? Set.of() : saluran;
        izin = izin == null ? Set.of() : izin;
    }

    static SnapshotForm blank(LocalDate today) {
        return new SnapshotForm(today.toString(), "", "", "", "", null, null, "");
    }

    /** Field to message key; empty when nothing is wrong. */
    Map<String, String> problems(LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (Days.read(tanggal).filter(day -> !day.isAfter(today) && day.getYear() >= 2000).isEmpty()) problems.put("tanggal", "growth.problem.day");
        amount("bulan", bulan, problems);
        amount("tahun", tahun, problems);
        amount("modal", modal, problems);
        if (bulan.isBlank() && tahun.isBlank() && modal.isBlank()) problems.put("bulan", "growth.problem.nothing");
        if (!pekerja.isBlank() && !pekerja.strip().matches("\\d{1,5}")) problems.put("pekerja", "growth.problem.workers");
        if (alasan.length() > 300) problems.put("alasan", "growth.problem.long");
        return problems;
    }

    /** The same of a challenge, which must say what shows it. */
    Map<String, String> problemsOfChallenge(LocalDate today) {
        var problems = problems(today);
        if (alasan.isBlank()) problems.put("alasan", "growth.problem.evidence");
        return problems;
    }

    private static void amount(String field, String written, Map<String, String> problems) {
        if (!written.isBlank() && rupiah(written) == null) problems.put(field, "growth.problem.amount");
    }

    Snapshot snapshot(BusinessId business, Source source) {
        return new Snapshot(business, Days.read(tanggal).orElseThrow(), rupiah(bulan), rupiah(tahun), rupiah(modal), pekerja.isBlank() ? null : Integer.valueOf(pekerja.strip()),
                saluran, izin, source);
    }

    private static @Nullable Rupiah rupiah(String written) {
        return written.isBlank() ? null : Rupiah.read(written).orElse(null);
    }
}
