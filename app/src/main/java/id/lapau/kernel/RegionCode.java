package id.lapau.kernel;

/** Code of a region by the Ministry of Home Affairs, dotted: {@code 13}, {@code 13.10}, {@code 13.10.01}, {@code 13.10.01.2001}. */
public record RegionCode(String code) {

    public RegionCode {
        if (!code.matches("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?")) throw new IllegalArgumentException("not a region code: " + code);
    }

    /** Whether this region is the other one or lies in it. */
    public boolean within(RegionCode other) {
        return code.equals(other.code) || code.startsWith(other.code + ".");
    }

    public boolean nagari() {
        return code.length() == 13;
    }

    @Override public String toString() {
        return code;
    }
}
