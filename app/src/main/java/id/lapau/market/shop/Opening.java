package id.lapau.market.shop;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** Hours of one day of the week, in the office's time; {@code closes} is later than {@code opens}. */
public record Opening(DayOfWeek day, LocalTime opens, LocalTime closes) {}
