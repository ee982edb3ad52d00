package id.lapau.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D); sealing and fingerprint keys derived by HKDF (RFC 5869).
 * Sealed form: key number, nonce, ciphertext with tag; the key number leaves room for a later key.
 */
final class SealedVault implements Vault {

    static final int KEY_BYTES = 32;
    private static final byte KEY_NUMBER = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey sealing;
    private final SecretKey hashing;
    private final SecureRandom random = new SecureRandom();

    /** @param master 32 random bytes */
    SealedVault(byte[] master) {
        if (master.length != KEY_BYTES) throw new IllegalArgumentException("LAPAU_KEY must be 32 bytes in Base64, for instance from: openssl rand -base64 32");
        sealing = derived(master, "AES", "lapau sealing 1");
        hashing = derived(master, "HmacSHA256", "lapau fingerprint 1");
    }

    private static SecretKey derived(byte[] master, String algorithm, String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override public byte[] seal(String clear) {
        return sealBytes(clear.getBytes(StandardCharsets.UTF_8));
    }

    @Override public String open(byte[] sealed) {
        return new String(openBytes(sealed), StandardCharsets.UTF_8);
    }

    @Override public byte[] sealBytes(byte[] clear) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var secret = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(clear);
            return ByteBuffer.allocate(1 + NONCE + secret.length).put(KEY_NUMBER).put(nonce).put(secret).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override public byte[] openBytes(byte[] sealed) {
        if (sealed.length < 1 + NONCE || sealed[0] != KEY_NUMBER) throw new IllegalStateException("sealed under an unknown key");
        try {
            var nonce = java.util.Arrays.copyOfRange(sealed, 1, 1 + NONCE);
            return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed under another key, or altered", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    @Override public byte[] fingerprint(String normal) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(hashing);
            return mac.doFinal(normal.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
