package id.lapau.linkage.text;

/** Whether two cleaned texts, neither of them empty, agree well enough. Symmetric and pure. */
@FunctionalInterface
public interface Likeness {

    boolean holds(String one, String other);
}
