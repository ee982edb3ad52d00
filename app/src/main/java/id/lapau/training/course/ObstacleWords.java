package id.lapau.training.course;

import id.lapau.registry.ObstacleKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What offices write into a column of obstacles, read as kinds. Pure. */
final class ObstacleWords {

    private static final Map<ObstacleKind, List<String>> BEGINNINGS = new EnumMap<>(Map.of(
            ObstacleKind.CAPITAL, List.of("modal", "permodalan", "dana", "kredit"),
            ObstacleKind.MARKETING, List.of("pemasaran", "pasar", "jual", "penjualan", "promosi"),
            ObstacleKind.PRODUCTION, List.of("produksi", "mutu", "kualitas"),
            ObstacleKind.MATERIAL, List.of("bahan"),
            ObstacleKind.EQUIPMENT, List.of("alat", "peralatan", "mesin"),
            ObstacleKind.PACKAGING, List.of("kemasan", "label"),
            ObstacleKind.LICENCE, List.of("izin", "ijin", "perizinan", "legalitas", "nib", "pirt", "p-irt", "halal", "bpom"),
            ObstacleKind.DIGITAL, List.of("digital", "daring", "online", "internet", "marketplace"),
            ObstacleKind.MANAGEMENT, List.of("manajemen", "pengelolaan", "pembukuan", "keuangan", "pencatatan"),
            ObstacleKind.SKILL, List.of("keterampilan", "ketrampilan", "sdm")));

    private static final List<String> PLACE = List.of("tempat", "lokasi", "kios");

    private ObstacleWords() {}

    /** Kinds named in a cell; one that names none of them, yet says something, is {@code OTHER}. */
    static Set<ObstacleKind> read(String cell) {
        var kinds = EnumSet.noneOf(ObstacleKind.class);
        for (var word : cell.toLowerCase(Locale.ROOT).split("[^a-z-]+")) {
            BEGINNINGS.forEach((kind, beginnings) -> { if (beginnings.stream().anyMatch(word::startsWith)) kinds.add(kind); });
            if (PLACE.stream().anyMatch(word::startsWith)) kinds.add(ObstacleKind.PLACE);
        }
        boolean says = cell.chars().filter(Character::isLetter).count() > 2 && !cell.strip().toLowerCase(Locale.ROOT).startsWith("tidak ada");
        if (kinds.isEmpty() && says) kinds.add(ObstacleKind.OTHER);
        return kinds;
    }
}
