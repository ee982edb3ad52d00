package id.lapau.training.growth.effect;

import java.util.UUID;

/**
 * A business before and after a course. Sales are natural logarithms of rupiah a month, so a difference of 0.1 is about ten percent.
 *
 * @param tookPart whether it completed the course
 * @param level    mean of the three months before
 * @param trend    {@code level} less the mean of the three months before those
 * @param change   mean of the months after less {@code level}
 */
public record Unit(UUID business, boolean tookPart, Traits traits, double level, double trend, double change) {}
