package id.lapau.grants.batch;

import id.lapau.grants.intake.Applicant;
import id.lapau.grants.reference.Resident;
import id.lapau.grants.screening.Assessment;
import id.lapau.kernel.KkNumber;
import id.lapau.kernel.Nik;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of the ministry's workbook: an eligible applicant, with the name as the register spells it. */
public record ProposalLine(Nik nik, @Nullable KkNumber kk, String name, String address, String line, @Nullable PhoneNumber phone, String nagari) {

    /** Empty unless the row holds a possible NIK: nothing else can stand in a proposal. */
    public static Optional<ProposalLine> of(Applicant applicant, Assessment assessment) {
        if (!(applicant.nik() instanceof NikReading.Valid(var nik, var _))) return Optional.empty();
        var resident = assessment.resident();
        return Optional.of(new ProposalLine(nik, kk(applicant, resident), resident == null ? applicant.name() : resident.name(),
                applicant.address().isEmpty() ? applicant.businessAddress() : applicant.address(), applicant.line(), applicant.phone(), applicant.nagari()));
    }

    private static @Nullable KkNumber kk(Applicant applicant, @Nullable Resident resident) {
        return applicant.kk() != null ? applicant.kk() : resident == null ? null : resident.kk();
    }
}
