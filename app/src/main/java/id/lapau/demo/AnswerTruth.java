package id.lapau.demo;

/**
 * What is true of one row of an invented answer.
 *
 * @param position   of the line in the numbered proposal; 0 for somebody who was never proposed
 * @param says       ACCEPTED, REFUSED, TRANSFERRED, PAID or RETURNED
 * @param difference what was planted: UNKNOWN, DOUBTFUL, NAME, BANK, ACCOUNT, AMOUNT, NOT_DECREED or TWICE; empty when nothing was
 */
public record AnswerTruth(String file, int row, int position, String says, String difference) {}
