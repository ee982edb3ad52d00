package id.lapau.owner;

/**
 * Somebody who is signed in and may not have agreed yet to the use of the data, without which the account does nothing else.
 *
 * @param agreed whether the account works
 */
record Newcomer(Owner owner, boolean agreed) {}
