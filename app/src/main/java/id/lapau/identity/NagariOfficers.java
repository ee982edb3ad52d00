package id.lapau.identity;

import java.util.List;

/** The officers who work in one nagari each. */
public interface NagariOfficers {

    /** Those who can sign in, by name. */
    List<Officer> active();
}
