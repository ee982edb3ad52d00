package id.lapau.market.reach;

import id.lapau.kernel.OfficeTime;
import id.lapau.market.shop.ShopSeen;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Counts what is seen in the shops, without a third party and without a cookie of its own. Kept in memory and written every {@value #SECONDS} seconds and when
 * Lapau is closed, so that no page waits for it; a power cut loses at most those seconds.
 */
@Component
class CountVisits implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CountVisits.class);
    private static final int SECONDS = 5;
    /** Owners and officers at work are no customers. */
    private static final Set<String> AT_WORK = Set.of("LAPAU_PEMILIK", "LAPAU");

    private final TallyBuffer buffer = new TallyBuffer();
    private final Visitors visitors = new Visitors();
    private final TallyBook book;
    private final Clock clock;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("tally").factory());

    CountVisits(TallyBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
        writer.scheduleWithFixedDelay(this::write, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @EventListener
    void on(ShopSeen event) {
        var moment = new Moment(OfficeTime.today(clock), event.shop(), event.product(), event.kind().name());
        if (request().map(request -> customer(request) && visitors.first(who(request), moment, clock.instant())).orElse(true)) buffer.add(moment, 1);
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes ? Optional.of(attributes.getRequest()) : Optional.empty();
    }

    private static boolean customer(HttpServletRequest request) {
        if (Robots.isOne(request.getHeader("User-Agent")) || request.getMethod().equals("HEAD") || fetchedAhead(request.getHeader("Sec-Purpose")) || fetchedAhead(request.getHeader("Purpose"))) return false;
        var cookies = request.getCookies();
        if (cookies != null) for (Cookie cookie : cookies) if (AT_WORK.contains(cookie.getName())) return false;
        return true;
    }

    private static boolean fetchedAhead(@Nullable String purpose) {
        return purpose != null && purpose.contains("prefetch");
    }

    private static String who(HttpServletRequest request) {
        return request.getRemoteAddr() + ' ' + request.getHeader("User-Agent");
    }

    /** Writes what was counted; what cannot be written now is tried again. */
    void write() {
        var taken = buffer.take();
        if (taken.isEmpty()) return;
        try {
            book.add(taken);
        } catch (DataAccessException | org.springframework.transaction.TransactionException later) {
            taken.forEach(buffer::add);
            LOG.warn("Counts of visits could not be written and are kept for later: {}", later.getMessage());
        }
    }

    @Override public void destroy() {
        writer.shutdown();
        write();
    }
}
