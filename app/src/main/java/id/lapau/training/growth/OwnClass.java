package id.lapau.training.growth;

import id.lapau.owner.OwnData;
import id.lapau.owner.Owner;
import id.lapau.owner.OwnerCard;
import id.lapau.platform.web.Page;
import id.lapau.training.growth.LadderView.Challenge;
import id.lapau.training.growth.LadderView.Stood;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The own size class on the owner's home, and in the file of the own data. */
@Component
class OwnClass implements OwnerCard, OwnData {

    private static final int LAST = 70;

    private final LadderViews ladders;
    private final Clock clock;

    OwnClass(LadderViews ladders, Clock clock) {
        this.ladders = ladders;
        this.clock = clock;
    }

    @Override public int order() {
        return LAST;
    }

    @Override public List<Card> of(Owner owner, List<UUID> own, Page page) {
        var known = own.stream().flatMap(business -> ladders.anybodysLadder(business).stream()).toList();
        if (known.isEmpty()) return List.of();
        var asked = known.stream().anyMatch(ladder -> ladder.asked(clock.instant()));
        var text = String.join(" ", known.stream().map(ladder -> ladder.head().title() + ": " + size(ladder, page) + ".").toList());
        return List.of(new Card(page.t("growth.own.title"), asked ? text + " " + page.t("growth.own.asked") : text, "/saya/kelas", page.t("growth.own.link"), asked));
    }

    private static String size(LadderView ladder, Page page) {
        return ladder.today() == null ? page.t("growth.own.unknown") : page.t("registry.size." + ladder.today().size());
    }

    @Override public String name() {
        return "kelas-usaha";
    }

    @Override public List<?> of(Owner owner, List<UUID> own) {
        return own.stream().flatMap(business -> ladders.anybodysLadder(business).stream()).map(ladder -> Map.of("usaha", ladder.head().title(),
                "skala", ladder.today() == null ? "" : ladder.today().size() + ", " + ladder.today().law(), "catatan", ladder.snapshots().stream().map(OwnClass::told).toList(),
                "keberatan", ladder.challenges().stream().map(OwnClass::claimed).toList())).toList();
    }

    private static Map<String, Object> told(Stood stood) {
        var told = new LinkedHashMap<String, Object>();
        told.put("tanggal", stood.asOf().toString());
        told.put("penjualan_sebulan", stood.monthlySales() == null ? null : stood.monthlySales().amount());
        told.put("penjualan_setahun", stood.yearlySales() == null ? null : stood.yearlySales().amount());
        told.put("modal", stood.netAssets() == null ? null : stood.netAssets().amount());
        told.put("pekerja", stood.workers());
        told.put("saluran", stood.channels());
        told.put("izin", stood.permits());
        told.put("berlaku", stood.standing());
        return told;
    }

    private static Map<String, Object> claimed(Challenge challenge) {
        var claimed = new LinkedHashMap<String, Object>();
        claimed.put("tanggal", challenge.asOf().toString());
        claimed.put("oleh_pemilik", challenge.byOwner());
        claimed.put("keadaan", challenge.state().name());
        claimed.put("putusan", challenge.decision());
        return claimed;
    }
}
