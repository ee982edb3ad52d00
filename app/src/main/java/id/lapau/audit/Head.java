package id.lapau.audit;

import id.lapau.platform.Vault;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where the book ends: number and hash of the last entry, under a seal that needs the key of the house. */
record Head(long number, byte[] hash, byte[] seal) {

    static final String QUERY = "select number, hash, seal from audit.head";

    static Head sealed(long number, byte[] hash, Vault vault) {
        return new Head(number, hash, vault.fingerprint("audit head " + number + " " + HexFormat.of().formatHex(hash)));
    }

    static Head of(ResultSet row) throws SQLException {
        return new Head(row.getLong("number"), row.getBytes("hash"), row.getBytes("seal"));
    }

    /** Whether nobody without the key wrote it. */
    boolean genuine(Vault vault) {
        return MessageDigest.isEqual(seal, sealed(number, hash, vault).seal());
    }

    boolean endsAt(long last, byte[] lastHash) {
        return number == last && Arrays.equals(hash, lastHash);
    }
}
