package id.lapau.procurement.overview;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Packages as documents of the Open Contracting Data Standard 1.1 (schema 1.1.5): release packages and record packages. */
@Component
class OpenDocuments {

    static final String PATH = "/belanja-terbuka";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VERSION = "1.1";

    private final Publisher publisher;

    OpenDocuments(Publisher publisher) {
        this.publisher = publisher;
    }

    /** The releases of one package. */
    String releasePackage(Story story) {
        var address = PATH + "/" + story.head().slug() + "/rilis.json";
        return JSON.writeValueAsString(envelope(address, story.changedAt()).and("releases", Releases.of(story, publisher)).done());
    }

    private Tree envelope(String address, Instant published) {
        return Tree.with("uri", publisher.address(address)).and("version", VERSION).and("publishedDate", Moments.written(published)).and("publisher", publisher.publisher())
                .and("license", publisher.licence()).and("publicationPolicy", publisher.address(PATH + "/tentang"));
    }

    /**
     * Records with their releases and the compiled release.
     *
     * @param address path of this document
     * @param stories at least one
     */
    String recordPackage(String address, List<Story> stories) {
        var changed = stories.stream().map(Story::changedAt).max(Comparator.naturalOrder()).orElseThrow();
        return JSON.writeValueAsString(envelope(address, changed)
                .and("packages", stories.stream().map(story -> publisher.address(PATH + "/" + story.head().slug() + "/rilis.json")).toList())
                .and("records", stories.stream().map(this::record).toList()).done());
    }

    private Map<String, Object> record(Story story) {
        var releases = Releases.of(story, publisher);
        return Tree.with("ocid", publisher.ocid(story.head().slug())).and("releases", releases).and("compiledRelease", Merging.compiled(releases)).done();
    }
}
