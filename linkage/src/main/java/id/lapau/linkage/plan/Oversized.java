package id.lapau.linkage.plan;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/** Blocks too large to pair up: their pairs are left to narrower keys. Filled before pairs are made, then only read. */
public final class Oversized implements Serializable {

    private final Set<Long> blocks = new HashSet<>();

    public void add(int rule, long key) {
        blocks.add(Hash64.with(rule, key));
    }

    public boolean contains(int rule, long key) {
        return !blocks.isEmpty() && blocks.contains(Hash64.with(rule, key));
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }
}
