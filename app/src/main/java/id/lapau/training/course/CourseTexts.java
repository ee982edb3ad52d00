package id.lapau.training.course;

import id.lapau.wording.TextKind;
import id.lapau.wording.TextKind.Gap;
import id.lapau.wording.TextKind.Group;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told to owners around a session, as the office may word it itself. */
@Configuration(proxyBeanMethods = false)
class CourseTexts {

    private static final List<Gap> GAPS = List.of(new Gap("nama", "Rahma Yulianti", false), new Gap("usaha", "Dagang lontong", false), new Gap("pelatihan", "Pemasaran digital", true),
            new Gap("waktu", "Kamis, 5 November 2020, 09.00–15.00 WIB", false), new Gap("tempat", "Aula Dinas", false), new Gap("batas", "29 Oktober 2020", false),
            new Gap("alasan", "Pelatih sakit", false), new Gap("tautan", "https://lapau.contoh.id/ikut/0f3a", false), new Gap("kantor", "Dinas Koperasi dan UMKM", false));

    static final TextKind INVITED = new TextKind("training.text-invited", Group.MESSAGE, GAPS, false);
    static final TextKind APPLIED = new TextKind("training.text-applied", Group.MESSAGE, GAPS, false);
    static final TextKind ADMITTED = new TextKind("training.text-admitted", Group.MESSAGE, GAPS, false);
    static final TextKind WAITING = new TextKind("training.text-waiting", Group.MESSAGE, GAPS, false);
    static final TextKind REMINDED = new TextKind("training.text-reminded", Group.MESSAGE, GAPS, false);
    static final TextKind MOVED = new TextKind("training.text-moved", Group.MESSAGE, GAPS, false);
    static final TextKind CANCELLED = new TextKind("training.text-cancelled", Group.MESSAGE, GAPS, false);

    /** What keeps the business from growing? */
    static final TextKind ASKED = new TextKind("training.text-asked", Group.MESSAGE, List.of(new Gap("nama", "Rahma Yulianti", false), new Gap("usaha", "Dagang lontong", false),
            new Gap("tautan", "https://lapau.contoh.id/kendala/0f3a", true), new Gap("kantor", "Dinas Koperasi dan UMKM", false)), false);

    @Bean
    TextKind courseAsked() {
        return ASKED;
    }

    @Bean
    TextKind courseInvited() {
        return INVITED;
    }

    @Bean
    TextKind courseApplied() {
        return APPLIED;
    }

    @Bean
    TextKind courseAdmitted() {
        return ADMITTED;
    }

    @Bean
    TextKind courseWaiting() {
        return WAITING;
    }

    @Bean
    TextKind courseReminded() {
        return REMINDED;
    }

    @Bean
    TextKind courseMoved() {
        return MOVED;
    }

    @Bean
    TextKind courseCancelled() {
        return CANCELLED;
    }
}
