package id.lapau.training;

import id.lapau.kernel.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The invented people of a demonstration whose businesses are measured; some of them took part in a course. */
public final class DemoPeople {

    /** How many there are. */
    public static final int ALL = 480;

    private static final int TOOK_PART = 60;
    private static final int MONTHS_AGO = 7;
    private static final int STEP = 7;

    private DemoPeople() {}

    /** The number-th of them, from 0; born in a year in which the other invented people were not. */
    public static Nik nik(int number) {
        return new Nik("131099" + String.format("%02d", 41 + number % 28) + "0177" + String.format("%04d", 7_000 + number));
    }

    /** Whether the number-th took part. */
    public static boolean tookPart(int number) {
        return number % STEP == 0 && number / STEP < TOOK_PART;
    }

    /** Those who took part. */
    public static List<Nik> participants() {
        return IntStream.range(0, ALL).filter(DemoPeople::tookPart).mapToObj(DemoPeople::nik).toList();
    }

    /** When the course ended in which they took part. */
    public static LocalDate completedOn(LocalDate today) {
        return today.minusMonths(MONTHS_AGO).withDayOfMonth(15);
    }
}
