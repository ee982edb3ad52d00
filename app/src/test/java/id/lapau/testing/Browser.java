package id.lapau.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real browser for tests, one profile for each instance. {@link #visit} opens a page and fails unless it is sound:
 * no console error, nothing that axe (WCAG 2.2 AA) finds, sound HTML, no scrolling sideways.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int PATIENCE = 15_000;
    private static final int DESKTOP = 1280;
    private static final int PHONE = 360;

    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final boolean javaScript;
    private final List<String> complaints = new ArrayList<>();

    /** One chromium for each thread of tests: Playwright's objects belong to the thread that made them. */
    private static final class Chromium {
        private static final ThreadLocal<com.microsoft.playwright.Browser> BROWSER = ThreadLocal.withInitial(Chromium::launch);

        static {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        }

        private static com.microsoft.playwright.Browser launch() {
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable()).setHeadless(true)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage")));
        }

        /** The shell without windows paints the same pages with less work; where it is missing, the whole browser does. */
        private static Path executable() {
            return Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium").map(Path::of).filter(Files::isExecutable).findFirst()
                    .orElseThrow(() -> new IllegalStateException("no /usr/bin/chromium: run bin/test, which installs it"));
        }
    }

    /** Without motion: a page that scrolls smoothly keeps every click waiting for a second or two. */
    private Browser(int port, boolean javaScript) {
        this.origin = "http://localhost:" + port;
        this.javaScript = javaScript;
        this.context = Chromium.BROWSER.get().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("id-ID").setTimezoneId("Asia/Jakarta").setViewportSize(DESKTOP, 900).setJavaScriptEnabled(javaScript).setAcceptDownloads(true)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
        listen();
    }

    public static Browser on(int port) {
        return new Browser(port, true);
    }

    /** A browser in which scripts are switched off: pages must work without them. */
    public static Browser withoutScripts(int port) {
        return new Browser(port, false);
    }

    private void listen() {
        page.onPageError(error -> complaints.add("script: " + error));
        page.onConsoleMessage(message -> {
            boolean ownStatus = message.text().startsWith("Failed to load resource") && message.location().startsWith(page.url());
            if (message.type().equals("error") && !ownStatus) complaints.add("console: " + message.text() + " at " + message.location());
        });
        page.onResponse(response -> {
            if (response.status() >= 400 && !response.request().isNavigationRequest()) complaints.add(response.status() + " " + response.url());
        });
    }

    /** Signs in as one of {@link TestUsers}. */
    public Browser loginAs(String username) {
        return loginAs(username, TestUsers.PASSWORD);
    }

    public Browser loginAs(String username, String password) {
        page.navigate(origin + "/masuk");
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("main button");
        return this;
    }

    /** Opens the page, checks it on a desktop and on a phone, and leaves it open as on a desktop. */
    public Page visit(String path) {
        page.navigate(origin + path);
        check();
        return page;
    }

    /** Opens a document that stands alone, with its style within it, and checks it on a desktop and on a phone. */
    public Page open(Path document) {
        page.navigate(document.toUri().toString());
        axe("desktop");
        onPhone(() -> axe("phone"));
        return page;
    }

    /** Checks the page as it stands, such as the answer to a form. */
    public void check() {
        page.waitForLoadState();
        axe("desktop");
        checkOnPhone(() -> axe("phone"));
    }

    /** As {@link #visit}, with axe on a desktop only: for a walk through pages that tests of their own check on a phone. */
    public Page seeOnce(String path) {
        page.navigate(origin + path);
        page.waitForLoadState();
        axe("desktop");
        checkOnPhone(() -> {});
        return page;
    }

    /** As {@link #visit}, but without axe: for what another role sees of a page that was checked in full. */
    public Page look(String path) {
        page.navigate(origin + path);
        page.waitForLoadState();
        checkOnPhone(() -> {});
        return page;
    }

    private void checkOnPhone(Runnable more) {
        PageChecker.check(page.url(), page.content());
        onPhone(more);
    }

    private void onPhone(Runnable more) {
        fits(DESKTOP);
        page.setViewportSize(PHONE, 844);
        fits(PHONE);
        more.run();
        page.setViewportSize(DESKTOP, 900);
        assertThat(complaints).as("complaints of the browser on %s", page.url()).isEmpty();
    }

    private void fits(int screen) {
        var beyond = page.evaluate("""
                width => document.documentElement.scrollWidth <= width ? '' : document.documentElement.scrollWidth + ' wide: '
                    + [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1).slice(-3).map(e => e.outerHTML.slice(0, 200)).join(' | ')""", screen);
        assertThat(beyond).as("what reaches beyond a screen of %s on %s", screen, page.url()).isEqualTo("");
    }

    /**
     * Axe is itself a script: where scripts are off its promise is never kept, and the test would wait for ever.
     * Its legacy mode asks the page itself, without a second tab for the frames of other sites, of which the house has none: half the time.
     */
    private void axe(String device) {
        if (!javaScript) return;
        var faultsOnly = new AxeRunOptions();
        faultsOnly.setResultTypes(List.of("violations"));
        var violations = new AxeBuilder(page).options(faultsOnly).withTags(WCAG).setLegacyMode(true).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml() + " – " + node.getFailureSummary()))
                .toList();
        assertThat(violations).as("axe on %s (%s)", page.url(), device).isEmpty();
    }

    /** Keeps the page as it stands in {@code target/screenshots/<name>-desktop.png} and {@code -phone.png}. */
    public void screenshot(String name) {
        shot(name + "-desktop", DESKTOP);
        shot(name + "-phone", PHONE);
        page.setViewportSize(DESKTOP, 900);
    }

    private void shot(String name, int width) {
        page.setViewportSize(width, width == PHONE ? 844 : 900);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** The page itself, for clicks and questions. */
    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public String origin() {
        return origin;
    }

    @Override public void close() {
        context.close();
    }
}
