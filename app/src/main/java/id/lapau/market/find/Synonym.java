package id.lapau.market.find;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Terms that mean the same. */
public record Synonym(UUID id, List<String> terms, int version) {

    private static final int LONGEST = 60;
    private static final int MOST = 20;

    /** As an officer types them, with commas between. */
    public String typed() {
        return String.join(", ", terms);
    }

    public static List<String> read(String typed) {
        return Arrays.stream(typed.split("[,;\\n]")).map(each -> each.strip().toLowerCase(java.util.Locale.ROOT)).filter(each -> !each.isEmpty()).distinct().toList();
    }

    /** Two to twenty terms of up to three words, with letters in each. */
    public static boolean sound(List<String> terms) {
        return terms.size() >= 2 && terms.size() <= MOST && terms.stream().allMatch(each -> each.length() <= LONGEST && each.matches(".*[a-z0-9].*") && each.split("[^\\p{L}\\p{N}]+").length <= 3);
    }
}
