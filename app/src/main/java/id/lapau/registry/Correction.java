package id.lapau.registry;

import java.util.Map;

/** What came of changing a person. */
public sealed interface Correction {

    record Corrected(PersonId person, int version) implements Correction {}

    /** The facts were the same already. */
    record Unchanged() implements Correction {}

    record NoSuchPerson() implements Correction {}

    /** Another person has this NIK; whoever it is, a human must merge or separate them. */
    record NikTaken(PersonId holder) implements Correction {}

    /** Another officer was faster. */
    record Overtaken(int version) implements Correction {}

    record NotAllowed() implements Correction {}

    /** Field to message key. */
    record Rejected(Map<String, String> problems) implements Correction {}
}
