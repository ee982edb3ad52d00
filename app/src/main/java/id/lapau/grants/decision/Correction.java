package id.lapau.grants.decision;

import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.Applicant.Misread;
import id.lapau.grants.intake.ProposalColumn;
import id.lapau.kernel.Nik;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Fields as an officer corrects them; an empty NIK or telephone keeps the old one. */
record Correction(String nik, String name, String address, String businessAddress, String line, String phone, String sku) {

    /** Which field cannot be used: {@code nik} or {@code telepon}; empty when all can. */
    List<String> errors() {
        var errors = new ArrayList<String>();
        if (!nik.isBlank() && !(NikReading.ofText(nik) instanceof NikReading.Valid)) errors.add("nik");
        if (!phone.isBlank() && PhoneNumber.read(phone).isEmpty()) errors.add("telepon");
        return errors;
    }

    Applicant of(Applicant a) {
        var number = phone.isBlank() ? a.phone() : PhoneNumber.read(phone).orElseThrow();
        List<Misread> misreads = phone.isBlank() ? a.misreads() : a.misreads().stream().filter(m -> m.column() != ProposalColumn.PHONE).toList();
        return new Applicant(a.id(), a.ref(), a.hidden(), nik.isBlank() ? a.nik() : NikReading.ofText(nik), a.kk(), name.strip(), a.birthDate(),
                address.strip(), businessAddress.strip(), a.nagari(), a.businessName(), line.strip(), number, a.nib(), sku.strip(),
                a.yearlySales(), a.netAssets(), misreads);
    }

    /** Names of the fields that differ, for the books; never their values. */
    List<String> changed(Applicant a) {
        var b = of(a);
        var changed = new ArrayList<String>();
        if (!Objects.equals(a.nik(), b.nik())) changed.add("nik");
        if (!a.name().equals(b.name())) changed.add("name");
        if (!a.address().equals(b.address())) changed.add("address");
        if (!a.businessAddress().equals(b.businessAddress())) changed.add("businessAddress");
        if (!a.line().equals(b.line())) changed.add("line");
        if (!Objects.equals(a.phone(), b.phone())) changed.add("phone");
        if (!a.sku().equals(b.sku())) changed.add("sku");
        return changed;
    }

    /** The register's NIK in place of a spoiled one. */
    static Correction suggested(Applicant a, Nik nik) {
        return new Correction(nik.digits(), a.name(), a.address(), a.businessAddress(), a.line(), "", a.sku());
    }
}
