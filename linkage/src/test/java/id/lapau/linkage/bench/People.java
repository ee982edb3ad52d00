package id.lapau.linkage.bench;

import java.util.Locale;

/** The peoples of the country, each with its own stock of names and places. */
enum People {

    MINANG, JAVANESE, SUNDANESE, BATAK, MALAY, BUGIS, BALINESE, EASTERN;

    /** Whether children bear their father's family name. */
    boolean familyNames() {
        return this == BATAK || this == EASTERN;
    }

    boolean mostlyMuslim() {
        return this != BATAK && this != EASTERN && this != BALINESE;
    }

    /** The name of one of its groups of words. */
    String group(String rest) {
        return name().toLowerCase(Locale.ROOT) + "." + rest;
    }
}
