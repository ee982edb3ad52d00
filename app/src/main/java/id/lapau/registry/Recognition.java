package id.lapau.registry;

/** How the registry knew a person and a business. */
public sealed interface Recognition {

    PersonId person();

    BusinessId business();

    /** The person stood in the registry already. */
    record Known(PersonId person, BusinessId business) implements Recognition {}

    /** The person is new. */
    record Created(PersonId person, BusinessId business) implements Recognition {}

    /**
     * The person stands for itself, but may be another one: a human decides. Said again at each sight until one has.
     *
     * @param person   what was created for this mention
     * @param evidence one Indonesian sentence without personal data
     */
    record Doubtful(PersonId person, BusinessId business, PersonId lookalike, String evidence) implements Recognition {}
}
