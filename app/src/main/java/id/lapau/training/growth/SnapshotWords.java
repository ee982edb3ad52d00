package id.lapau.training.growth;

import id.lapau.registry.Permit;
import id.lapau.registry.SalesChannel;
import id.lapau.sheets.SheetCell;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Channels and permits as people write them in a cell: 'pasar, WA dan titip jual'; a word that nobody knows makes the cell unclear. */
final class SnapshotWords {

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;/+&\\n·]|\\bdan\\b)\\s*");
    private static final Pattern NONE = Pattern.compile("-+|–|tidak ada|belum ada|belum|nihil");

    private static final Map<SalesChannel, Pattern> CHANNELS = new EnumMap<>(Map.of(
            SalesChannel.HOME, word("(di )?rumah( sendiri)?"), SalesChannel.MARKET, word("(di )?pasar( atau warung)?|warung|kios|lapak|kedai"),
            SalesChannel.CONSIGNMENT, word("titip( jual)?|titipan|konsinyasi"), SalesChannel.ORDER, word("pesanan|pemesanan|order"),
            SalesChannel.SOCIAL_MEDIA, word("media sosial|medsos|whats ?app|wa|facebook|fb|instagram|ig|tiktok"),
            SalesChannel.MARKETPLACE, word("toko daring|daring|online|toko online|lokapasar|marketplace|shopee|tokopedia|lazada"),
            SalesChannel.GOVERNMENT, word("pemerintah|dinas|e-?katalog|katalog"), SalesChannel.OUTSIDE, word("luar kabupaten|luar daerah|luar kota|ekspor")));
    private static final Map<Permit, Pattern> PERMITS = new EnumMap<>(Map.of(Permit.NIB, word("nib"), Permit.PIRT, word("s?pp?-?irt|p-irt"), Permit.HALAL, word("(sertifikat )?halal"),
            Permit.BPOM, word("bpom|bpom md|izin edar bpom"), Permit.SNI, word("sni"), Permit.BRAND, word("merek( terdaftar)?|hak merek|haki"), Permit.NPWP, word("npwp")));

    private SnapshotWords() {}

    private static Pattern word(String words) {
        return Pattern.compile(words);
    }

    static Optional<Set<SalesChannel>> channels(SheetCell cell) {
        return read(cell, SalesChannel.class, CHANNELS);
    }

    static Optional<Set<Permit>> permits(SheetCell cell) {
        return read(cell, Permit.class, PERMITS);
    }

    /** Whether a cell says in words that there is none. */
    static boolean none(SheetCell cell) {
        return NONE.matcher(cell.text().strip().toLowerCase(Locale.ROOT)).matches();
    }

    private static <E extends Enum<E>> Optional<Set<E>> read(SheetCell cell, Class<E> kind, Map<E, Pattern> words) {
        var found = EnumSet.noneOf(kind);
        var text = cell.text().strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || none(cell)) return Optional.of(found);
        for (var each : BETWEEN.split(text)) {
            var meant = words.entrySet().stream().filter(of -> of.getValue().matcher(each.strip()).matches()).map(Map.Entry::getKey).findFirst();
            if (meant.isEmpty()) return Optional.empty();
            found.add(meant.get());
        }
        return Optional.of(found);
    }
}
