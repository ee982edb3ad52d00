package id.lapau.platform;

import java.util.HexFormat;

/**
 * Keeps personal data unreadable at rest (UU 27/2022): AES-256-GCM under a key that comes from the environment or a
 * file only the server can read, and a keyed hash beside it so that equal values can be found without opening them.
 */
public interface Vault {

    byte[] seal(String clear);

    String open(byte[] sealed);

    byte[] sealBytes(byte[] clear);

    byte[] openBytes(byte[] sealed);

    /** HMAC-SHA-256 (32 bytes) of a value in its normal form, for equality search. */
    byte[] fingerprint(String normal);

    /** 32 hexadecimal digits (128 bits) for a link, which follow from the key: the same for the same thing, unknown to everybody else. */
    default String token(String thing) {
        return HexFormat.of().formatHex(fingerprint(thing), 0, 16);
    }

    /** The vault under a key of 32 random bytes. */
    static Vault under(byte[] key) {
        return new SealedVault(key);
    }
}
