package id.lapau.linkage.plan;

/** A 64-bit hash of texts (FNV-1a over the letters, mixed as in MurmurHash3): keys that differ practically never collide. */
final class Hash64 {

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash64() {}

    static long of(String text) {
        return mixed(with(START, text));
    }

    static long start(int salt) {
        return (START ^ salt) * PRIME;
    }

    static long with(long hash, String text) {
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * PRIME;
        return (hash ^ 0x1f) * PRIME;
    }

    static long with(long hash, long number) {
        return mixed(hash * 31 + number);
    }

    static long mixed(long h) {
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
