package id.lapau.training.course;

import static id.lapau.training.course.EnrolmentState.COMPLETED;
import static id.lapau.training.course.EnrolmentState.INCOMPLETE;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.Vault;
import id.lapau.registry.ObstacleKind;
import id.lapau.registry.SizeClass;
import id.lapau.training.DemoPeople.Cohort;
import id.lapau.training.course.Enrolment.Way;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A year of courses of a demonstration, with the same invented owners at every first start. */
@Component
@Order(45)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoCourses implements ApplicationRunner {

    private static final Officer OFFICE = new Officer(Actor.SYSTEM.id(), Actor.SYSTEM.name(), Role.ADMIN, null);

    private final CourseBook courses;
    private final KeepCourse keep;
    private final KeepResources resources;
    private final Resources known;
    private final ScheduleSession schedule;
    private final Enrol enrol;
    private final DemoBook book;
    private final DemoOwners owners;
    private final EnrolmentBook enrolments;
    private final Candidates candidates;
    private final Vault vault;
    private final Clock clock;

    DemoCourses(CourseBook courses, KeepCourse keep, KeepResources resources, Resources known, ScheduleSession schedule, Enrol enrol, DemoBook book, DemoOwners owners,
            EnrolmentBook enrolments, Candidates candidates, Vault vault, Clock clock) {
        this.courses = courses;
        this.keep = keep;
        this.resources = resources;
        this.known = known;
        this.schedule = schedule;
        this.enrol = enrol;
        this.book = book;
        this.owners = owners;
        this.enrolments = enrolments;
        this.candidates = candidates;
        this.vault = vault;
        this.clock = clock;
    }

    private record Taught(UUID marketing, UUID packing, UUID books, UUID production) {}

    @Override @Transactional
    public void run(ApplicationArguments arguments) {
        if (!courses.all().isEmpty()) return;
        people();
        var taught = new Taught(
                course("Pemasaran digital", "Sesudah kursus Anda dapat memotret, menulis, dan menjual barang lewat telepon.", List.of(ObstacleKind.MARKETING, ObstacleKind.DIGITAL), "Foto produk", "Menulis yang menjual", "Melayani pembeli"),
                course("Kemasan dan izin edar", "Sesudah kursus Anda dapat memilih kemasan dan mengurus P-IRT.", List.of(ObstacleKind.PACKAGING, ObstacleKind.LICENCE), "Memilih kemasan", "Label dan P-IRT"),
                course("Pembukuan sederhana", "Sesudah kursus Anda tahu untung rugi setiap bulan dan siap mengajukan kredit.", List.of(ObstacleKind.CAPITAL, ObstacleKind.MANAGEMENT), "Catatan kas", "Laba rugi"),
                course("Produksi bersih dan ajek", "Sesudah kursus Anda membuat barang yang sama mutunya setiap hari, di dapur yang bersih.", List.of(ObstacleKind.PRODUCTION, ObstacleKind.SKILL), "Dapur dan alat bersih", "Takaran tetap"));
        var there = owners.businesses();
        var today = OfficeTime.today(clock);
        past(taught.books(), today.minusMonths(12).withDayOfMonth(12), there.subList(20, 30));
        past(taught.packing(), today.minusMonths(10).withDayOfMonth(20), there.subList(12, 22));
        past(taught.production(), today.minusMonths(8).withDayOfMonth(10), there.subList(0, 10));
        past(taught.marketing(), Cohort.MARKETING.completedOn(today), measured(Cohort.MARKETING, there));
        past(taught.books(), Cohort.BOOKS.completedOn(today), measured(Cohort.BOOKS, there.subList(0, 12)));
        past(taught.production(), today.minusMonths(4).withDayOfMonth(10), there.subList(10, 22));
        past(taught.marketing(), today.minusMonths(2).withDayOfMonth(8), there.subList(24, 30));
        past(taught.packing(), today.minusDays(40), there.subList(0, 12));
        coming(taught, there);
    }

    private void people() {
        resources.addTrainer("Dewi Anggraini", "Pemasaran", OFFICE);
        resources.addTrainer("Budi Harman", "Pembukuan", OFFICE);
        resources.addPlace("Aula Dinas Koperasi", "Jalan Contoh Nomor 1, Pulau Punjung", "80", OFFICE);
        resources.addPlace("Balai Nagari Sitiung", "Sitiung", "30", OFFICE);
    }

    private UUID course(String title, String summary, List<ObstacleKind> against, String... modules) {
        var form = new CourseForm(title, summary, List.of(SizeClass.MICRO, SizeClass.SMALL), "", List.of(), against, "80", "", 0);
        var id = ((KeepCourse.Outcome.Kept) keep.write(form, OFFICE)).course();
        for (var module : modules) keep.addModule(id, module, "120", "", OFFICE);
        return id;
    }

    /** The people whose businesses are measured, or the owners of this demonstration where there are none. */
    private List<UUID> measured(Cohort cohort, List<UUID> there) {
        var found = cohort.people().stream().flatMap(nik -> candidates.ofNik(vault.fingerprint(nik.digits()), OFFICE).stream().limit(1)).toList();
        return found.isEmpty() ? there : found;
    }

    /** Held as a session is, then moved into the past. */
    private void past(UUID course, LocalDate day, List<UUID> businesses) {
        var session = opened(course, 0, 0, OfficeTime.today(clock).plusDays(200), businesses.size());
        schedule.seat(session, Actor.SYSTEM);
        for (var business : businesses) enrol.enrol(session, business, Way.OFFICER, Actor.SYSTEM);
        book.end(session, day);
        for (int i = 0; i < businesses.size(); i++) enrolments.become(session, businesses.get(i), i % 30 == 29 ? INCOMPLETE : COMPLETED, OfficeTime.at(day, java.time.LocalTime.NOON));
    }

    private void coming(Taught taught, List<UUID> there) {
        var today = OfficeTime.today(clock);
        var soon = opened(taught.packing(), 1, 1, today.plusDays(12), 10);
        for (var business : there.subList(0, 15)) enrol.enrol(soon, business, Way.OWNER, Actor.SYSTEM);
        schedule.seat(soon, Actor.SYSTEM);
        var later = opened(taught.marketing(), 0, 0, today.plusDays(25), 20);
        for (var business : there.subList(4, 24)) enrol.enrol(later, business, Way.OWNER, Actor.SYSTEM);
        planned(taught.books(), 1, 0, today.plusDays(40), 25);
    }

    private UUID opened(UUID course, int trainer, int place, LocalDate day, int quota) {
        var id = planned(course, trainer, place, day, quota);
        schedule.open(id, OFFICE);
        return id;
    }

    private UUID planned(UUID course, int trainer, int place, LocalDate day, int quota) {
        var form = new SessionForm(known.trainers(clock.instant()).get(trainer).id(), known.places(clock.instant()).get(place).id(), "", day, "2", "09:00", "15:00", day.minusDays(5),
                String.valueOf(quota), "Rp 4.500.000", "Bawa telepon dan contoh produk.", 0);
        return ((ScheduleSession.Outcome.Done) schedule.plan(course, form, OFFICE)).session();
    }
}
