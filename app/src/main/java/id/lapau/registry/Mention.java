package id.lapau.registry;

import id.lapau.linkage.PersonNames;
import id.lapau.platform.Vault;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A sighting with the fingerprints of its numbers and the sound of its name. */
record Mention(Sighting sighting, String sound, @Nullable String nik, @Nullable String kk, @Nullable String phone) {

    static Mention of(Sighting sighting, Vault vault) {
        var person = sighting.person();
        return new Mention(sighting, PersonNames.soundKey(person.name()),
                person.nik() == null ? null : print(vault, person.nik().digits()),
                person.kk() == null ? null : print(vault, person.kk().digits()),
                person.phone() == null ? null : print(vault, person.phone().international()));
    }

    private static String print(Vault vault, String value) {
        return HexFormat.of().formatHex(vault.fingerprint(value));
    }

    PersonFacts person() {
        return sighting.person();
    }

    BusinessFacts business() {
        return sighting.business();
    }
}
