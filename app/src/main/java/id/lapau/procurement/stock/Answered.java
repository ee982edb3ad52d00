package id.lapau.procurement.stock;

/** What the database answers when it is asked to move goods. What it refuses leaves no trace in the books. */
enum Answered {
    DONE,
    /** Somebody else was faster, or the step does not follow. */
    NOT_NOW,
    /** What one officer did must be confirmed by another. */
    SAME_PERSON,
    /** Not enough is there. */
    SHORT,
    /** The place is being counted. */
    COUNTING,
    /** A plan without goods. */
    EMPTY,
    /** Numbers that do not fit what was sent or listed. */
    WRONG,
    /** Of all that was sent nothing arrived. */
    NOTHING,
    /** A difference without its reason. */
    REASON,
    /** More of a lot than was ever lost of it. */
    BEYOND,
    /** What is missing by the count has left since. */
    MOVED,
    /** The officer may not. */
    NOT_ALLOWED;

    boolean done() {
        return this == DONE;
    }

    /** Message key of why not. */
    String problem() {
        return "stock.answer." + name();
    }
}
