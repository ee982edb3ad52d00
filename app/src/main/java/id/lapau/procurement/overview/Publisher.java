package id.lapau.procurement.overview;

import id.lapau.papers.Letterheads;
import id.lapau.papers.PublicAddress;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Who publishes open data, under which names, and under which licence. */
@Component
@EnableConfigurationProperties(Publisher.Settings.class)
class Publisher {

    /**
     * @param prefix  of all ocids; the Open Contracting Partnership gives one to each publisher that asks for it, and this default is none of them
     * @param licence address of the licence of the data, which the office chooses
     */
    @ConfigurationProperties("lapau.ocds")
    record Settings(@DefaultValue("ocds-unregistered") String prefix, @DefaultValue("https://creativecommons.org/licenses/by/4.0/") String licence) {}

    private final Settings settings;
    private final Letterheads letterheads;
    private final PublicAddress address;

    Publisher(Settings settings, Letterheads letterheads, PublicAddress address) {
        this.settings = settings;
        this.letterheads = letterheads;
        this.address = address;
    }

    String ocid(String slug) {
        return settings.prefix() + "-" + slug;
    }

    /** Whether the prefix looks like one that the Open Contracting Partnership gave: six letters and digits after {@code ocds-}. */
    boolean registered() {
        return settings.prefix().matches("ocds-[a-z0-9]{6}");
    }

    String prefix() {
        return settings.prefix();
    }

    String licence() {
        return settings.licence();
    }

    String office() {
        return PublicWords.of(letterheads.current().office());
    }

    String government() {
        return PublicWords.of(letterheads.current().government());
    }

    String address(String path) {
        return address.of(path);
    }

    Map<String, Object> publisher() {
        return Tree.with("name", office()).and("uri", address.of("")).done();
    }
}
