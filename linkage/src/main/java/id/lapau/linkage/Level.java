package id.lapau.linkage;

/**
 * One of the ordered outcomes of comparing a field.
 *
 * @param name   stable code, lower case
 * @param weight log2 of how much likelier the outcome is for one person than for two; 0 says nothing
 * @param says   the outcome as part of an Indonesian sentence
 */
public record Level(String name, double weight, String says) {}
