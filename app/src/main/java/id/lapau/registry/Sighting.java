package id.lapau.registry;

/** One mention of a person and a business, and where it stands. */
public record Sighting(PersonFacts person, BusinessFacts business, Source source) {}
