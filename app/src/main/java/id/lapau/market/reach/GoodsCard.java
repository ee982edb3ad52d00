package id.lapau.market.reach;

/** A product as a small card shows it; the price is in rupiah a unit, and the addresses begin with the path. */
public record GoodsCard(String name, String path, String photo, long price, String unit, String shop, String nagari) {

    static GoodsCard of(Goods goods) {
        return new GoodsCard(goods.name(), goods.path(), goods.photoPath(goods.photos().getFirst(), "small"), goods.price(), goods.unit(), goods.shopName(), goods.nagari());
    }
}
