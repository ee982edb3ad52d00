package id.lapau.grants.field;

import id.lapau.kernel.OfficeTime;
import id.lapau.registry.ObstacleKind;
import id.lapau.registry.Standing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A visit as an officer writes it down, named as in the form.
 *
 * @param kunjungan identifier that the phone, or the page, made for it
 * @param tugas     the assignment
 * @param keadaan   name of a {@link Standing}
 * @param sejak     year
 * @param waktu     when it was written, ISO 8601; empty for now
 * @param kendala   what keeps the business from growing: names of {@link ObstacleKind}, by comma
 */
public record VisitForm(UUID kunjungan, UUID tugas, String keadaan, String usaha, String alamat, String sejak, String catatan, String lintang, String bujur,
        String ketelitian, String waktu, String kendala) {

    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 1000;
    private static final int FIRST_YEAR = 1900;
    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("\\d(?:[\\s.\\-]*\\d){15}");

    public VisitForm(UUID kunjungan, UUID tugas, @Nullable String keadaan, @Nullable String usaha, @Nullable String alamat, @Nullable String sejak,
            @Nullable String catatan, @Nullable String lintang, @Nullable String bujur, @Nullable String ketelitian, @Nullable String waktu,
            @Nullable String kendala) {
        this.kunjungan = kunjungan;
        this.tugas = tugas;
        this.keadaan = text(keadaan);
        this.usaha = text(usaha);
        this.alamat = text(alamat);
        this.sejak = text(sejak);
        this.catatan = text(catatan);
        this.lintang = text(lintang);
        this.bujur = text(bujur);
        this.ketelitian = text(ketelitian);
        this.waktu = text(waktu);
        this.kendala = text(kendala);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    /** Field to message key; empty when nothing is wrong. */
    Map<String, String> problems(Clock clock) {
        var problems = new LinkedHashMap<String, String>();
        if (standing().isEmpty()) problems.put("keadaan", "field.problem.standing");
        if (running() && usaha.isEmpty()) problems.put("usaha", "field.problem.line");
        if (running() && alamat.isEmpty()) problems.put("alamat", "field.problem.address");
        if (!sejak.isEmpty() && year(clock).isEmpty()) problems.put("sejak", "field.problem.year");
        if (standing().isPresent() && !running() && catatan.length() < 5) problems.put("catatan", "field.problem.note");
        if (usaha.length() > LONGEST) problems.put("usaha", "field.problem.long");
        if (alamat.length() > LONGEST) problems.put("alamat", "field.problem.long");
        if (catatan.length() > LONGEST_NOTE) problems.put("catatan", "field.problem.long");
        if (SIXTEEN_DIGITS.matcher(catatan + "\n" + usaha + "\n" + alamat).find()) problems.put("catatan", "field.problem.nik");
        return problems;
    }

    private Optional<Standing> standing() {
        for (var one : Standing.values()) if (one.name().equals(keadaan)) return Optional.of(one);
        return Optional.empty();
    }

    private boolean running() {
        return standing().filter(Standing.RUNNING::equals).isPresent();
    }

    private Optional<Integer> year(Clock clock) {
        return sejak.matches("\\d{4}") ? Optional.of(Integer.valueOf(sejak)).filter(y -> y >= FIRST_YEAR && y <= OfficeTime.today(clock).getYear()) : Optional.empty();
    }

    /** Only of a form without problems. What was not there has no line, no address and no beginning. */
    VisitReport report(Clock clock) {
        return new VisitReport(kunjungan, tugas, standing().orElseThrow(), running() ? usaha : "", running() ? alamat : "", running() ? year(clock).orElse(null) : null,
                catatan, Position.read(lintang, bujur, ketelitian).orElse(null), day(clock), running() ? obstacles() : Set.of());
    }

    /** What is no kind of ours is left out. */
    private Set<ObstacleKind> obstacles() {
        var named = Set.copyOf(Arrays.asList(kendala.split("\\s*,\\s*")));
        return Arrays.stream(ObstacleKind.values()).filter(kind -> named.contains(kind.name())).collect(Collectors.toSet());
    }

    /** Whether a box of the form is ticked. */
    public boolean names(ObstacleKind kind) {
        return obstacles().contains(kind);
    }

    /** A phone whose clock runs ahead did not see tomorrow. */
    private LocalDate day(Clock clock) {
        var today = OfficeTime.today(clock);
        try {
            var written = waktu.isEmpty() ? today : OfficeTime.day(Instant.parse(waktu));
            return written.isAfter(today) ? today : written;
        } catch (DateTimeParseException notTime) {
            return today;
        }
    }
}
