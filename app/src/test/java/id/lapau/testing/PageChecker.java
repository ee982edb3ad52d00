package id.lapau.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the HTML of every page must hold to, with or without a browser. */
public final class PageChecker {

    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("(?<![0-9A-Za-z_-])\\d{16}(?![0-9A-Za-z_-])");

    private PageChecker() {}

    /** Fails with every fault found; {@code where} names the page in the message. */
    public static Document check(String where, String html) {
        var page = Jsoup.parse(html);
        assertThat(faults(page, html)).as("faults of %s", where).isEmpty();
        return page;
    }

    private static List<String> faults(Document page, String html) {
        var faults = new ArrayList<String>();
        if (page.select("h1").size() != 1) faults.add(page.select("h1").size() + " h1 instead of one");
        if (page.title().isBlank()) faults.add("no title");
        if (page.select("html[lang]").isEmpty()) faults.add("no language");
        if (page.select("main").size() != 1) faults.add("not exactly one main");
        if (SIXTEEN_DIGITS.matcher(html).find()) faults.add("a number of 16 digits, a NIK or KK in clear");
        if (html.contains("⟦")) faults.add("a missing message: " + html.substring(html.indexOf('⟦'), Math.min(html.length(), html.indexOf('⟦') + 60)));
        if (html.contains("{0}")) faults.add("a message without its argument");
        ids(page, faults);
        inline(page, faults);
        controls(page, faults);
        return faults;
    }

    private static void ids(Document page, List<String> faults) {
        var seen = new HashSet<String>();
        for (var element : page.select("[id]")) if (!seen.add(element.id())) faults.add("id " + element.id() + " twice");
        for (var link : page.select("a[href^=#]")) {
            var target = link.attr("href").substring(1);
            if (!target.isEmpty() && page.getElementById(target) == null) faults.add("link to #" + target + ", which is not there");
        }
    }

    private static void inline(Document page, List<String> faults) {
        if (!page.select("[style], style, script:not([src]):not([type=application/ld+json])").isEmpty()) faults.add("inline style or script: " + page.select("[style], style, script:not([src]):not([type=application/ld+json])").first());
        for (var element : page.getAllElements()) {
            for (var attribute : element.attributes()) if (attribute.getKey().startsWith("on")) faults.add("inline handler " + attribute);
        }
        for (var file : page.select("script[src], link[href]:not([rel=canonical]):not([rel=alternate]), img[src]")) {
            var address = file.hasAttr("src") ? file.attr("src") : file.attr("href");
            if (address.matches("(?i)(https?:)?//.*")) faults.add("loads from another host: " + address);
        }
    }

    private static void controls(Document page, List<String> faults) {
        for (var control : page.select("input:not([type=hidden]):not([hidden]), select, textarea")) if (!labelled(page, control)) faults.add("no label: " + control);
        for (var form : page.select("form[method=post]")) {
            if (form.select("input[type=hidden][name=_csrf]").isEmpty()) faults.add("a form without token: " + form.attr("action"));
        }
        for (var image : page.select("img:not([alt])")) faults.add("no alt: " + image);
    }

    private static boolean labelled(Document page, Element control) {
        return control.hasAttr("aria-label") || control.hasAttr("aria-labelledby") || control.closest("label") != null
                || !control.id().isEmpty() && !page.select("label[for=" + control.id() + "]").isEmpty();
    }
}
