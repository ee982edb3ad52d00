package id.lapau.registry;

/** A line of a list of businesses. */
public record BusinessLine(String id, String name, String line, String nagari, String size, String ownerId, String owner) {

    /** The name, or else the line of business. */
    public String title() {
        return name.isEmpty() ? line : name;
    }
}
