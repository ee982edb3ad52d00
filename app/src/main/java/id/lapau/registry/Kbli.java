package id.lapau.registry;

/**
 * A class of business by KBLI. Editions reuse codes with new meanings, so a code says nothing without its edition.
 *
 * @param edition year of the edition, such as 2020
 * @param code    five digits
 * @param title   empty where the office has not loaded the edition
 */
public record Kbli(String edition, String code, String title) {}
