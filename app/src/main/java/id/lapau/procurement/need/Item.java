package id.lapau.procurement.need;

import java.util.UUID;

/**
 * What can be asked for.
 *
 * @param unit     such as {@code lembar}
 * @param standard such as {@code SNI 8914:2020 tipe A}; empty for none
 * @param lines    words and KBLI codes of the lines of business that can make it, separated by commas
 * @param needs    how often it was asked for
 */
public record Item(UUID id, String code, String name, String unit, String specification, String standard, String lines, boolean retired, int version, int needs) {}
