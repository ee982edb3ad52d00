package id.lapau.grants.reference;

import id.lapau.kernel.KkNumber;
import id.lapau.linkage.PersonNames;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The population register in memory: about a hundred bytes a person, found by NIK at once. Immutable and shared. */
public final class Population {

    private static final int NO_DATE = Integer.MIN_VALUE;

    private final long[] niks;
    private final String[] names;
    private final int[] birthDays;
    private final long[] kks;
    private final Resident.Status[] statuses;
    private final int size;
    private final LongIndex byNik;
    private volatile @Nullable Map<String, int[]> bySound;

    private Population(Builder b) {
        niks = b.niks;
        names = b.names;
        birthDays = b.birthDays;
        kks = b.kks;
        statuses = b.statuses;
        size = b.size;
        byNik = new LongIndex(niks, size);
    }

    public int size() {
        return size;
    }

    public Optional<Resident> find(long nik) {
        int row = byNik.first(nik);
        return row < 0 ? Optional.empty() : Optional.of(at(row));
    }

    public boolean contains(long nik) {
        return byNik.first(nik) >= 0;
    }

    /** Everybody whose name sounds like this one, whatever the spelling or the order of words. The first call indexes all names. */
    public List<Resident> soundingLike(String name) {
        var rows = bySound().getOrDefault(PersonNames.soundKey(name), new int[0]);
        return Arrays.stream(rows).mapToObj(this::at).toList();
    }

    private Map<String, int[]> bySound() {
        var known = bySound;
        return known != null ? known : indexNames();
    }

    private synchronized Map<String, int[]> indexNames() {
        if (bySound != null) return bySound;
        var keys = new String[size];
        Arrays.parallelSetAll(keys, row -> PersonNames.soundKey(names[row]));
        var index = new HashMap<String, int[]>(size);
        for (int row = 0; row < size; row++) index.merge(keys[row], new int[] {row}, Population::joined);
        return bySound = index;
    }

    private static int[] joined(int[] some, int[] one) {
        var all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one[0];
        return all;
    }

    private Resident at(int row) {
        return new Resident(niks[row], names[row], birthDays[row] == NO_DATE ? null : LocalDate.ofEpochDay(birthDays[row]),
                kks[row] == 0 ? null : new KkNumber(String.format("%016d", kks[row])), statuses[row]);
    }

    /** Collects residents; a row without a NIK of sixteen digits is counted but not kept. */
    public static final class Builder {

        private long[] niks = new long[1024];
        private String[] names = new String[1024];
        private int[] birthDays = new int[1024];
        private long[] kks = new long[1024];
        private Resident.Status[] statuses = new Resident.Status[1024];
        private int size;

        public void add(long nik, String name, @Nullable LocalDate birthDate, long kk, Resident.Status status) {
            if (size == niks.length) grow();
            niks[size] = nik;
            names[size] = name;
            birthDays[size] = birthDate == null ? NO_DATE : (int) birthDate.toEpochDay();
            kks[size] = kk;
            statuses[size] = status;
            size++;
        }

        private void grow() {
            int more = size * 2;
            niks = Arrays.copyOf(niks, more);
            names = Arrays.copyOf(names, more);
            birthDays = Arrays.copyOf(birthDays, more);
            kks = Arrays.copyOf(kks, more);
            statuses = Arrays.copyOf(statuses, more);
        }

        public Population build() {
            return new Population(this);
        }
    }
}
