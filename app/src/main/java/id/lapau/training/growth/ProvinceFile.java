package id.lapau.training.growth;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.registry.PersonFacts;
import id.lapau.registry.PersonId;
import id.lapau.registry.Registry;
import id.lapau.training.Participations;
import id.lapau.training.Participations.MeasuredCourse;
import id.lapau.training.Participations.Participation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the province is given of a business that outgrew micro: who, how it stood, what it learned. It names people, so taking it out is noted. */
@Component
class ProvinceFile {

    private final LadderViews ladders;
    private final Registry registry;
    private final CoachingBook coaching;
    private final List<Participations> participations;
    private final Audit audit;

    ProvinceFile(LadderViews ladders, Registry registry, CoachingBook coaching, ObjectProvider<Participations> participations, Audit audit) {
        this.ladders = ladders;
        this.registry = registry;
        this.coaching = coaching;
        this.participations = participations.stream().toList();
        this.audit = audit;
    }

    /** A course that was completed. */
    record Learned(String course, LocalDate on) {}

    record Content(LadderView ladder, PersonFacts owner, List<Learned> learned, List<CoachingViews.Plan> plans) {}

    /** Empty for a business that is micro or nobody's to see, and for an officer who may not know the numbers of people. */
    @Transactional
    Optional<Content> take(UUID business, Officer by) {
        if (!by.may(Permission.DECIDE) || !by.may(Permission.REVEAL)) return Optional.empty();
        var ladder = ladders.find(business, by).filter(LadderView::graduated);
        var owner = ladder.flatMap(found -> registry.find(new PersonId(UUID.fromString(found.head().ownerId()))));
        owner.ifPresent(_ -> audit.record(by.actor(), "FILE_FOR_PROVINCE_TAKEN", new Audit.Subject("business", business.toString()), null, Map.of("fields", List.of("nik", "phone")), null));
        return owner.map(person -> new Content(ladder.orElseThrow(), person, learned(business), coaching.plans(business)));
    }

    private List<Learned> learned(UUID business) {
        var titles = participations.stream().flatMap(each -> each.courses().stream()).collect(Collectors.toMap(MeasuredCourse::id, MeasuredCourse::title));
        return participations.stream().flatMap(each -> each.all().stream()).filter(each -> each.business().equals(business))
                .map(each -> new Learned(titles.getOrDefault(each.course(), ""), each.completedOn())).toList();
    }
}
