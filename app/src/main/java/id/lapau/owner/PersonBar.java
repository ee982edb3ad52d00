package id.lapau.owner;

import id.lapau.kernel.Nik;

/** What a desk knows from its lists that keeps a person from being bound to an account, such as a death; a bean. */
public interface PersonBar {

    /** Whether nobody may come in as the holder of this NIK. */
    boolean bars(Nik nik);
}
