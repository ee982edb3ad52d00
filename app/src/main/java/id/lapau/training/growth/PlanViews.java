package id.lapau.training.growth;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list of all plans is given. */
public final class PlanViews {

    static final int PAGE = 25;

    private PlanViews() {}

    /**
     * What an officer looks for; empty where nothing is asked.
     *
     * @param cari       part of the business, of its owner's name or of the goal
     * @param pendamping identifier of a coach
     * @param keadaan    name of a {@link PlanState}
     * @param lewat      {@code ya}: only plans with a step that is overdue
     * @param urut       {@code usaha}, {@code pendamping}, {@code baru}; empty: by the next step, the most urgent first
     */
    public record Search(String cari, String pendamping, String nagari, String keadaan, String lewat, String urut) {

        /** Whether all are asked for. */
        public boolean empty() {
            return cari.isBlank() && pendamping.isEmpty() && nagari.isEmpty() && keadaan.isEmpty() && lewat.isEmpty();
        }

        /** The same question as the query of an address. */
        public String addressOf(String path) {
            return UriComponentsBuilder.fromPath(path).queryParam("cari", "{cari}").queryParam("pendamping", "{pendamping}").queryParam("nagari", "{nagari}")
                    .queryParam("keadaan", "{keadaan}").queryParam("lewat", "{lewat}").queryParam("urut", "{urut}").encode()
                    .buildAndExpand(cari, pendamping, nagari, keadaan, lewat, urut).toUriString();
        }
    }

    /**
     * A plan in the list.
     *
     * @param next    when its next step is due; null where nothing is to come
     * @param overdue steps whose day has passed
     */
    public record Line(String business, String title, String owner, String nagari, String goal, PlanState state, String coach, LocalDate started, int steps, int done,
            @Nullable LocalDate next, int overdue) {}

    /** A page of them. */
    public record Found(List<Line> lines, int total) {

        public int pages() {
            return (total + PAGE - 1) / PAGE;
        }
    }
}
