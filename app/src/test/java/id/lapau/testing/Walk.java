package id.lapau.testing;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Follows links through the house until one page of each kind was seen and checked. */
public final class Walk {

    private static final String FILES = ".*(\\.\\w+|/aliran|/unduh|/isi|/error)$";

    private final Function<String, Page> visiting;
    private final List<PathPattern> patterns;
    private final Map<String, String> seen = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param visiting opens and checks an address, such as {@code browser::visit} */
    public Walk(Function<String, Page> visiting, Set<String> pages) {
        this.visiting = visiting;
        this.patterns = pages.stream().map(PathPatternParser.defaultInstance::parse).sorted(PathPattern.SPECIFICITY_COMPARATOR).toList();
    }

    /** Every page the house can show, as the pattern of its address; files to download are none. */
    public static Set<String> pagesOf(RequestMappingHandlerMapping mappings) {
        var pages = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (isRead(mapping) && !isFile(handler)) pages.addAll(mapping.getPatternValues());
        });
        pages.removeIf(page -> page.matches(FILES));
        return pages;
    }

    private static boolean isFile(HandlerMethod handler) {
        return ResolvableType.forMethodReturnType(handler.getMethod()).isAssignableFrom(ResolvableType.forClassWithGenerics(ResponseEntity.class, byte[].class));
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    /** The patterns that were reached from this address. */
    public Set<String> from(String address) {
        open.add(address);
        while (!open.isEmpty()) visit(open.remove());
        return seen.keySet();
    }

    private void visit(String address) {
        var path = address.replaceAll("[?#].*", "");
        if (path.matches(FILES)) return;
        var pattern = patterns.stream().filter(p -> p.matches(PathContainer.parsePath(path))).map(PathPattern::getPatternString).findFirst();
        if (pattern.isEmpty() || seen.putIfAbsent(pattern.get(), address) != null) return;
        for (var link : Jsoup.parse(visiting.apply(address).content()).select("a[href^=/]")) open.add(link.attr("href"));
    }
}
