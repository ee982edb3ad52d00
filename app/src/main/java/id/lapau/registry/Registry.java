package id.lapau.registry;

import id.lapau.kernel.Actor;
import id.lapau.kernel.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The persons and businesses of the regency: found or created, corrected, never silently overwritten. */
public interface Registry {

    /**
     * Finds or creates the person and business of each mention, in order, as if each came by itself. What was missing
     * is filled in; a fact that differs is kept in the history with its source. Runs in the caller's transaction.
     */
    List<Recognition> recogniseAll(List<Sighting> sightings, Actor by);

    /** The same for one mention. */
    default Recognition recognise(PersonFacts person, BusinessFacts business, Source source, Actor by) {
        return recogniseAll(List.of(new Sighting(person, business, source)), by).getFirst();
    }

    /** Replaces the facts of a person by those a human established; what is null or empty stays as it was. */
    Correction correctPerson(PersonId person, PersonFacts facts, Source source, String reason, Actor by);

    /** Gives a person another NIK, such as the one a spreadsheet had cut. */
    Correction changeNik(PersonId person, Nik nik, Source source, String reason, Actor by);

    /** What somebody saw at the place of a business becomes what is known of it; false when there is no such business. Runs in the caller's transaction. */
    boolean seen(BusinessId business, SeenBusiness seen, Source source, Actor by);

    /**
     * Notes what keeps a business from growing, as the owner or somebody who was there said it. A kind that stands open already is
     * noted no second time. Runs in the caller's transaction.
     *
     * @param note in whose words, or where from; may be empty
     * @return how many were new; 0 also where there is no such business
     */
    int hindered(BusinessId business, Set<ObstacleKind> kinds, String note, LocalDate on, Actor by);

    /** Notes that an obstacle that stands open is gone since a day; false when none of this kind stood. */
    boolean freed(BusinessId business, ObstacleKind kind, LocalDate on, Actor by);

    /** What is known of a person; of one that was merged, of the person that is left. */
    Optional<PersonFacts> find(PersonId person);
}
