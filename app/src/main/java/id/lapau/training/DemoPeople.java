package id.lapau.training;

import id.lapau.kernel.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The invented people of a demonstration whose businesses are measured; some of them took part in a course. */
public final class DemoPeople {

    /** How many there are. */
    public static final int ALL = 480;

    private static final int STEP = 7;

    /** A course in which some of them took part, and when it ended. */
    public enum Cohort {
        /** It helped. */
        MARKETING(0, 60, 7),
        /** It did nothing for sales. */
        BOOKS(3, 32, 6);

        private final int first;
        private final int size;
        private final int monthsAgo;

        Cohort(int first, int size, int monthsAgo) {
            this.first = first;
            this.size = size;
            this.monthsAgo = monthsAgo;
        }

        /** Whether the number-th took part. */
        public boolean has(int number) {
            return number % STEP == first && number / STEP < size;
        }

        /** Those who took part. */
        public List<Nik> people() {
            return IntStream.range(0, ALL).filter(this::has).mapToObj(DemoPeople::nik).toList();
        }

        /** When the course ended. */
        public LocalDate completedOn(LocalDate today) {
            return today.minusMonths(monthsAgo).withDayOfMonth(15);
        }
    }

    private DemoPeople() {}

    /** The number-th of them, from 0; born in a year in which the other invented people were not. */
    public static Nik nik(int number) {
        return new Nik("131099" + String.format("%02d", 41 + number % 28) + "0177" + String.format("%04d", 7_000 + number));
    }
}
