package id.lapau.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the lists of state employees, of credit or of earlier recipients.
 *
 * @param name   as that office writes it
 * @param what   employer, kind of credit, or programme
 * @param paidOn only for recipients
 */
public record ListEntry(Person person, String name, String what, @Nullable LocalDate paidOn) {}
