package id.lapau.papers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Where strangers reach this Lapau. */
@Component
@EnableConfigurationProperties(PublicAddress.Settings.class)
public class PublicAddress {

    /** @param url LAPAU_PUBLIC_URL, such as {@code https://lapau.dharmasrayakab.go.id} */
    @ConfigurationProperties("lapau.public")
    record Settings(@DefaultValue("http://localhost:8080") String url) {}

    private final String base;

    PublicAddress(Settings settings) {
        base = settings.url().strip().replaceAll("/+$", "");
    }

    /** The whole address of a page, for a paper or a message. */
    public String of(String path) {
        return base + path;
    }

    /** Whether nobody outside of this machine can follow it. */
    boolean local() {
        return base.contains("//localhost");
    }
}
