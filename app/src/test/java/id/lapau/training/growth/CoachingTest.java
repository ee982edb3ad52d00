package id.lapau.training.growth;

import static id.lapau.training.growth.Village.ELSEWHERE;
import static id.lapau.training.growth.Village.RINA;
import static id.lapau.training.growth.Village.SUTAN;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.Officer;
import id.lapau.registry.Registry;
import id.lapau.testing.LapauTest;
import id.lapau.training.growth.CoachingViews.Waiting;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LapauTest
class CoachingTest {

    private static final LocalDate SUNDAY = LocalDate.of(2022, 5, 8);

    @Autowired Registry registry;
    @Autowired CoachBusiness coach;
    @Autowired CoachingBook book;
    @Autowired Plans plans;

    private List<String> waiting(String whose) {
        return book.waiting(whose, SUNDAY, RINA).stream().map(Waiting::task).map(CoachingViews.Task::title).toList();
    }

    @Test void the_list_of_the_week_holds_what_is_due_until_sunday_and_what_is_overdue_until_it_is_done() {
        var id = Village.business(registry, "Murni", 20, "Sulam");
        assertThat(coach.start(id, "Punya merek", RINA)).isEqualTo(new Taken.Done());
        assertThat(coach.start(id, "Punya merek", SUTAN)).as("one plan at a time").isEqualTo(new Taken.Unchanged());
        coach.add(id, TaskKind.VISIT, "Lihat hasil sulam", "2022-04-20", RINA);
        coach.add(id, TaskKind.TASK, "Daftar merek", "2022-05-08", RINA);
        coach.add(id, TaskKind.STEP, "Buat label", "2022-05-09", RINA);
        assertThat(waiting(RINA.id().toString())).containsExactly("Lihat hasil sulam", "Daftar merek");
        assertThat(waiting(SUTAN.id().toString())).isEmpty();

        var visit = UUID.fromString(book.active(id).orElseThrow().tasks().getFirst().id());
        assertThat(coach.done(id, visit, "Rapi", RINA)).isEqualTo(new Taken.Done());
        assertThat(coach.done(id, visit, "Rapi", SUTAN)).as("done once").isEqualTo(new Taken.Unchanged());
        assertThat(waiting(RINA.id().toString())).containsExactly("Daftar merek");
        assertThat(coach.reopen(id, visit, RINA)).isEqualTo(new Taken.Done());
        assertThat(coach.takeOver(id, SUTAN)).isEqualTo(new Taken.Done());
        assertThat(waiting(SUTAN.id().toString())).containsExactly("Lihat hasil sulam", "Daftar merek");
    }

    @Test void every_plan_is_found_by_words_coach_state_and_what_is_overdue_and_a_nagari_sees_its_own() {
        var sulam = Village.business(registry, "Murniati", 22, "Sulaman benang emas");
        var kopi = Village.business(registry, "Rosmaini", 23, "Kopi bubuk");
        coach.start(sulam, "Punya merek", RINA);
        coach.start(kopi, "Izin PIRT", SUTAN);
        coach.add(sulam, TaskKind.STEP, "Buat label", SUNDAY.plusDays(3).toString(), RINA);
        coach.add(kopi, TaskKind.TASK, "Antar berkas", SUNDAY.minusDays(1).toString(), SUTAN);
        assertThat(found("", "", "", "", RINA)).containsExactly("Kopi bubuk 1", "Sulaman benang emas 0");
        assertThat(found("murniati", "", "", "", RINA)).containsExactly("Sulaman benang emas 0");
        assertThat(found("pirt", "", "", "", RINA)).containsExactly("Kopi bubuk 1");
        assertThat(found("", SUTAN.id().toString(), "", "", RINA)).containsExactly("Kopi bubuk 1");
        assertThat(found("", "", "", "ya", RINA)).containsExactly("Kopi bubuk 1");
        assertThat(plans.coaches(RINA)).containsValues("Rina", "Sutan");
        coach.end(kopi, PlanState.STOPPED, "Pemilik pindah", SUTAN);
        assertThat(found("", "", "ACTIVE", "", RINA)).containsExactly("Sulaman benang emas 0");
        assertThat(found("", "", "STOPPED", "", RINA)).as("what ended is no longer overdue").containsExactly("Kopi bubuk 0");
        assertThat(found("", "", "", "", ELSEWHERE)).isEmpty();
        assertThat(plans.search(new PlanViews.Search("", "", "", "", "", ""), SUNDAY, ELSEWHERE, 0, 25).total()).isZero();
        assertThat(plans.coaches(ELSEWHERE)).isEmpty();
    }

    private List<String> found(String words, String whose, String state, String late, Officer viewer) {
        return plans.search(new PlanViews.Search(words, whose, "", state, late, ""), SUNDAY, viewer, 0, 25).lines().stream().filter(line -> Set.of("Kopi bubuk", "Sulaman benang emas").contains(line.title())).map(line -> line.title() + " " + line.overdue()).toList();
    }

    @Test void a_plan_without_a_next_step_is_not_forgotten_and_one_that_ended_asks_for_nothing() {
        var id = Village.business(registry, "Rosna", 21, "Anyaman");
        coach.start(id, "Jual ke luar kabupaten", RINA);
        assertThat(book.silent(RINA.id().toString(), RINA)).extracting(CoachingViews.Silent::goal).contains("Jual ke luar kabupaten");
        coach.add(id, TaskKind.STEP, "Foto produk", "2022-05-01", RINA);
        assertThat(book.silent(RINA.id().toString(), RINA)).extracting(CoachingViews.Silent::goal).doesNotContain("Jual ke luar kabupaten");
        assertThat(coach.end(id, PlanState.REACHED, "", RINA)).isInstanceOf(Taken.Rejected.class);
        assertThat(coach.end(id, PlanState.REACHED, "Kontrak dengan toko di Padang", RINA)).isEqualTo(new Taken.Done());
        assertThat(waiting(RINA.id().toString())).doesNotContain("Foto produk");
        assertThat(coach.add(id, TaskKind.STEP, "Lagi", "2022-05-01", RINA)).isEqualTo(new Taken.NoSuchThing());
        assertThat(coach.start(id, "Lagi", ELSEWHERE)).isEqualTo(new Taken.NotAllowed());
    }
}
