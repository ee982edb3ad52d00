package id.lapau.training.growth;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list of who rose and fell is given. */
public final class ClimberViews {

    static final int PAGE = 25;

    private ClimberViews() {}

    /**
     * What an officer looks for.
     *
     * @param gerak  {@code naik}, {@code turun}, {@code hukum} for those whom only a law moved; empty for naik and turun
     * @param dari   first day
     * @param sampai last day
     */
    public record Search(String nagari, String usaha, String gerak, LocalDate dari, LocalDate sampai) {

        /** The same question as the query of an address. */
        public String addressOf(String path) {
            return UriComponentsBuilder.fromPath(path).queryParam("nagari", "{nagari}").queryParam("usaha", "{usaha}").queryParam("gerak", "{gerak}")
                    .queryParam("dari", "{dari}").queryParam("sampai", "{sampai}").encode().buildAndExpand(nagari, usaha, gerak, dari, sampai).toUriString();
        }
    }

    /** A step of a business in the list. */
    public record Line(String id, String title, String line, String owner, String nagari, LocalDate on, String from, String to, boolean rose, boolean byLaw, boolean handedOver) {}

    /** A page of them. */
    public record Found(List<Line> lines, int total) {

        public int pages() {
            return (total + PAGE - 1) / PAGE;
        }
    }

    /** Businesses by size class of their newest snapshot, and how many were never measured; and steps in the time. */
    public record Counts(int micro, int small, int medium, int large, int unmeasured, int rose, int fell) {}
}
