package id.lapau.registry;

/** Why two persons may be one, or one number two persons. */
public enum Doubt {
    NIK_WITH_OTHER_NAME("NIK sama dengan pelaku usaha lain, tetapi namanya berbeda"),
    NAME_AND_BIRTH_DATE("Nama dan tanggal lahir sama dengan pelaku usaha lain"),
    NAME_AND_PHONE("Nama dan nomor telepon sama dengan pelaku usaha lain"),
    NAME_AND_KK("Nama dan nomor KK sama dengan pelaku usaha lain");

    private final String words;

    Doubt(String words) {
        this.words = words;
    }

    /** One Indonesian sentence without personal data. */
    public String words() {
        return words;
    }
}
