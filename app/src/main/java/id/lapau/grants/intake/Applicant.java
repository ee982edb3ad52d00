package id.lapau.grants.intake;

import id.lapau.kernel.KkNumber;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.Rupiah;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One proposed row as understood. Text fields are stripped and empty when the cell is; typed fields are null when the
 * cell is empty or could not be understood, and then {@link #misreads} says which.
 *
 * @param id              what a finding refers to: the row for the command line, the proposal in the application
 * @param address         address as on the identity card
 * @param businessAddress place of business when the workbook has a column for it
 * @param nagari          nagari as written
 * @param line            line of business
 * @param yearlySales     rupiah a year, a monthly figure times twelve
 * @param netAssets       rupiah without land and building
 */
public record Applicant(String id, RowRef ref, boolean hidden, NikReading nik, @Nullable KkNumber kk, String name,
        @Nullable LocalDate birthDate, String address, String businessAddress, String nagari, String businessName,
        String line, @Nullable PhoneNumber phone, String nib, String sku, @Nullable Rupiah yearlySales,
        @Nullable Rupiah netAssets, List<Misread> misreads) {

    /** A cell that holds something that could not be understood; {@code found} is masked where it is personal. */
    public record Misread(ProposalColumn column, String found) {}

    public boolean misread(ProposalColumn column) {
        return misreads.stream().anyMatch(m -> m.column() == column);
    }

    /** The same with another identifier. */
    public Applicant withId(String other) {
        return new Applicant(other, ref, hidden, nik, kk, name, birthDate, address, businessAddress, nagari, businessName,
                line, phone, nib, sku, yearlySales, netAssets, misreads);
    }
}
