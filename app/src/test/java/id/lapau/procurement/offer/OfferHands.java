package id.lapau.procurement.offer;

import id.lapau.kernel.Actor;
import id.lapau.procurement.offer.OfferSheet.Way;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** What owners say on their phones, for tests of later steps. */
public final class OfferHands {

    private final MakeOffer make;

    public OfferHands(ApplicationContext beans) {
        make = beans.getBean(MakeOffer.class);
    }

    /** So many pieces in every week until the deadline; rupiah a piece. */
    public void offer(UUID pack, UUID business, UUID item, long price, long material, int perWeek) {
        var line = new OfferForm.Line(String.valueOf(price), String.valueOf(material), "1", String.valueOf(perWeek), Map.of());
        var outcome = make.offer(pack, business, new OfferForm(Map.of(item, line), "", 0), Map.of(), Way.OWNER, new Actor(business, "Pemilik usaha"));
        if (!(outcome instanceof MakeOffer.Outcome.Done)) throw new AssertionError(outcome);
    }
}
