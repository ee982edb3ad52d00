package id.lapau.identity;

/** A line of the list of users; {@code nagari} is empty for the whole regency. */
public record UserRow(Account account, String nagari) {

    static UserRow of(Account account) {
        return new UserRow(account, Nagari.name(account.nagari()));
    }
}
