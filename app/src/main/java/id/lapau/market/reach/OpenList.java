package id.lapau.market.reach;

import id.lapau.sheets.CsvExport;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The open list of all products on sale, with and without a photo. Headings are for programs and stay as they are. */
final class OpenList {

    static final List<String> HEADINGS = List.of("id", "nama", "keterangan", "kategori_kode", "kategori", "harga_rupiah", "satuan", "stok", "hari_pembuatan", "berat_gram", "pirt", "halal", "sni",
            "lapak", "lapak_url", "nagari_kode", "nagari", "url", "foto_url");

    private static final int LONGEST = 5_000;

    private OpenList() {}

    static void write(Stream<Goods> goods, UnaryOperator<String> address, OutputStream out) {
        CsvExport.write(out, false, HEADINGS, goods.map(each -> row(each, address)));
    }

    private static List<@Nullable Object> row(Goods goods, UnaryOperator<String> address) {
        return Arrays.asList(goods.id(), FeedText.line(goods.name(), LONGEST), FeedText.paragraphs(goods.about(), LONGEST), goods.categoryCode(), String.join(" > ", goods.category()), goods.price(),
                goods.unit(), goods.stock(), goods.leadDays(), goods.weight(), goods.pirt(), goods.halal(), goods.sni(), goods.shopName(), address.apply("/lapak/" + goods.shop()), goods.nagariCode(),
                goods.nagari(), address.apply(goods.path()), goods.photos().isEmpty() ? "" : address.apply(goods.photoPath(goods.photos().getFirst(), "large")));
    }
}
