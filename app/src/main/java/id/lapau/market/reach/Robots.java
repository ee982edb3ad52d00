package id.lapau.market.reach;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Programs that say what they are. One that passes itself off as a browser is counted: that is what no list can tell. */
final class Robots {

    private static final Pattern WORDS = Pattern.compile("(?<!cu)bot\\b|bot[/;_-]|crawl|spider|slurp|preview|facebookexternalhit|facebookcatalog|meta-external|whatsapp/|telegram|archiv|lighthouse|headless"
            + "|monitor|uptime|pingdom|curl|wget|python|java[/-]|okhttp|go-http|axios|node-fetch|undici|scrapy|libwww|httpclient|feedfetcher|google-|mediapartners|validator|scanner|zgrab|masscan");

    private Robots() {}

    /** Whoever does not say is one as well. */
    static boolean isOne(@Nullable String userAgent) {
        return userAgent == null || userAgent.isBlank() || WORDS.matcher(userAgent.toLowerCase(Locale.ROOT)).find();
    }
}
