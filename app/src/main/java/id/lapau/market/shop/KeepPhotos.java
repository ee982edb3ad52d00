package id.lapau.market.shop;

import id.lapau.audit.Audit;
import id.lapau.owner.Owner;
import id.lapau.platform.Photo.Reading.Painted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An owner adds photos to a product or to the shop itself, says what they show, puts them in order and takes them away. */
@Component
class KeepPhotos {

    /** For a product; the shop itself has one. */
    static final int MOST = 8;
    private static final int LONGEST_ALT = 200;

    private final OwnShops own;
    private final ProductBook products;
    private final ShopBook shops;
    private final PhotoBook photos;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    KeepPhotos(OwnShops own, ProductBook products, ShopBook shops, PhotoBook photos, Audit audit, ApplicationEventPublisher events) {
        this.own = own;
        this.products = products;
        this.shops = shops;
        this.photos = photos;
        this.audit = audit;
        this.events = events;
    }

    /** @param product null for the shop itself, whose photo takes the place of the one before */
    @Transactional
    Kept add(UUID shop, @Nullable UUID product, List<Painted> taken, Owner by) {
        if (!mine(shop, product, by)) return new Kept.NotYours();
        var there = photos.of(shop, product);
        if (product == null) there.forEach(each -> photos.remove(each.id()));
        else if (there.size() + taken.size() > MOST) return new Kept.Rejected(Map.of("foto", "shop.problem.many-photos"));
        taken.forEach(each -> photos.add(shop, product, each));
        noted("PHOTOS_ADDED", shop, product, Map.of("photos", taken.size()), by);
        return new Kept.Done(product == null ? shop : product);
    }

    private boolean mine(UUID shop, @Nullable UUID product, Owner by) {
        return own.find(by, shop).isPresent() && (product == null || products.find(shop, product).isPresent());
    }

    private void noted(String action, UUID shop, @Nullable UUID product, Object after, Owner by) {
        audit.record(by.actor(), action, product == null ? new Audit.Subject("shop", shop.toString()) : new Audit.Subject("product", product.toString()), null, after, null);
        if (product == null) shops.touched(shop);
        else products.touched(product);
        events.publishEvent(product == null ? new ShopChanged(shop) : new ProductChanged(product));
    }

    /** Says what a photo shows; one that is asked to go first does. */
    @Transactional
    Kept describe(UUID shop, @Nullable UUID product, UUID photo, String alt, boolean first, Owner by) {
        if (!mine(shop, product, by) || photos.of(shop, product).stream().noneMatch(each -> each.id().equals(photo))) return new Kept.NotYours();
        photos.describe(photo, alt.length() > LONGEST_ALT ? alt.substring(0, LONGEST_ALT) : alt);
        if (first) photos.arrange(firstOf(photos.of(shop, product), photo));
        noted("PHOTO_DESCRIBED", shop, product, Map.of("photo", photo, "alt", alt, "first", first), by);
        return new Kept.Done(photo);
    }

    private static List<UUID> firstOf(List<PhotoView> all, UUID photo) {
        var order = new ArrayList<>(List.of(photo));
        all.stream().map(PhotoView::id).filter(each -> !each.equals(photo)).forEach(order::add);
        return order;
    }

    @Transactional
    Kept remove(UUID shop, @Nullable UUID product, UUID photo, Owner by) {
        if (!mine(shop, product, by) || photos.of(shop, product).stream().noneMatch(each -> each.id().equals(photo))) return new Kept.NotYours();
        photos.remove(photo);
        noted("PHOTO_REMOVED", shop, product, Map.of("photo", photo), by);
        return new Kept.Done(photo);
    }
}
