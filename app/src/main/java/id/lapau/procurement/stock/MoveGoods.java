package id.lapau.procurement.stock;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer takes pieces of a lot from one place to another. */
@Component
class MoveGoods {

    private final LotBook book;
    private final Audit audit;
    private final Clock clock;

    MoveGoods(LotBook book, Audit audit, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param pieces above nought */
    @Transactional
    Answered move(UUID lot, @Nullable UUID from, @Nullable UUID to, int pieces, String why, Officer by) {
        if (!StockKeeping.allowed(by)) return Answered.NOT_ALLOWED;
        if (from == null || to == null || from.equals(to) || pieces <= 0) return Answered.WRONG;
        var answer = book.move(lot, from, to, pieces, why.strip(), by, clock.instant());
        if (answer.done()) audit.record(by.actor(), "STOCK_MOVED", new Audit.Subject("lot", lot.toString()), null, Map.of("from", from, "to", to, "pieces", pieces), why.isBlank() ? null : why.strip());
        return answer;
    }
}
