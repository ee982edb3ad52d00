package id.lapau.grants.batch;

import id.lapau.kernel.Nik;

/** A line as it stands sealed in a numbered proposal; empty text for what is not known. */
record StoredLine(String nik, String kk, String name, String address, String line, String phone, String nagari) {

    static StoredLine of(ProposalLine line, String nagari) {
        var kk = line.kk();
        var phone = line.phone();
        return new StoredLine(line.nik().digits(), kk == null ? "" : kk.digits(), line.name(), line.address(), line.line(), phone == null ? "" : phone.local(), nagari);
    }

    String maskedNik() {
        return new Nik(nik).masked();
    }

    @Override public String toString() {
        return "StoredLine[" + maskedNik() + "]";
    }
}
