package id.lapau.training.course;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer writes down trainers and places. */
@Component
class KeepResources {

    private final Resources book;
    private final Audit audit;
    private final Clock clock;

    KeepResources(Resources book, Audit audit, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when there is no name, or one of this name is there. */
    @Transactional
    boolean addTrainer(String name, String expertise, Officer by) {
        return KeepCourse.allowed(by) && !name.isBlank() && book.addTrainer(name.strip(), expertise.strip()) && noted("TRAINER_ADDED", name, by);
    }

    @Transactional
    boolean addPlace(String name, String address, String seats, Officer by) {
        return KeepCourse.allowed(by) && !name.isBlank() && seats.strip().matches("[1-9]\\d{0,3}") && book.addPlace(name.strip(), address.strip(), Integer.parseInt(seats.strip()))
                && noted("PLACE_ADDED", name, by);
    }

    /** False while sessions count on it. */
    @Transactional
    boolean trainerGoes(UUID id, Officer by) {
        return KeepCourse.allowed(by) && book.trainerGoes(id, clock.instant()) && noted("TRAINER_GONE", id.toString(), by);
    }

    @Transactional
    boolean placeGoes(UUID id, Officer by) {
        return KeepCourse.allowed(by) && book.placeGoes(id, clock.instant()) && noted("PLACE_GONE", id.toString(), by);
    }

    private boolean noted(String action, String what, Officer by) {
        audit.record(by.actor(), action, new Audit.Subject("training", what.strip()), null, Map.of("name", what.strip()), null);
        return true;
    }
}
