package id.lapau.market.shop;

import id.lapau.owner.Owner;
import id.lapau.owner.OwnerBusinesses;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which shops are an owner's own; what is not here an owner neither sees nor changes. */
@Component
class OwnShops {

    private final OwnerBusinesses businesses;
    private final Shops shops;
    private final ShopBook book;

    OwnShops(OwnerBusinesses businesses, Shops shops, ShopBook book) {
        this.businesses = businesses;
        this.shops = shops;
        this.book = book;
    }

    Optional<ShopSheet> find(Owner owner, UUID shop) {
        return book.find(shop).filter(sheet -> businesses.owns(owner, sheet.view().business()));
    }

    List<ShopView> of(Owner owner) {
        return shops.of(businesses.ids(owner));
    }

    /** Those of the owner's businesses that have no shop yet. */
    List<OwnerBusinesses.Own> without(Owner owner) {
        var with = of(owner).stream().map(ShopView::business).toList();
        return businesses.of(owner).stream().filter(own -> !with.contains(own.id())).toList();
    }
}
