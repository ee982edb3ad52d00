package id.lapau.identity;

import java.util.Map;

/** What came of a change to a user. */
sealed interface UserChange {

    record Changed(Account account) implements UserChange {}

    /** The user got a password that is shown once and must be changed at the first sign-in. */
    record WithPassword(Account account, String oneTimePassword) implements UserChange {}

    /** Field to message key. */
    record Rejected(Map<String, String> problems) implements UserChange {}

    /** Without this user nobody could manage users any more. */
    record LastAdmin(Account account) implements UserChange {}

    /** Somebody else changed the user since the form was opened. */
    record Overtaken(Account account) implements UserChange {}

    record NoSuchUser() implements UserChange {}

    record NotAllowed() implements UserChange {}
}
