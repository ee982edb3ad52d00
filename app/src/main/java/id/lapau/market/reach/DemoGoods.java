package id.lapau.market.reach;

import java.util.List;
import java.util.Map;

/**
 * What an invented shop sells, by the line of its business.
 *
 * @param category of the market
 * @param price    rupiah a unit, for the first of its kind
 * @param lead     days to make it; 0 for what lies on the shelf
 * @param weight   grams
 * @param permit   {@code pirt}, {@code halal}, {@code sni}; empty for none
 */
record DemoGoods(Motif motif, String category, String name, String about, long price, String unit, int lead, int weight, String permit) {

    private static final List<DemoGoods> SNACKS = List.of(
            new DemoGoods(Motif.CRISPS, "keripik", "Keripik singkong balado", "Singkong diiris tipis, digoreng kering, lalu dibalur balado merah yang tidak terlalu pedas.", 18_000, "bungkus 250 g", 0, 260, "pirt"),
            new DemoGoods(Motif.POUCH, "keripik", "Keripik pisang manis", "Pisang kepok tua dari kebun sendiri, renyah dan manis alami.", 15_000, "bungkus 200 g", 0, 210, "pirt"),
            new DemoGoods(Motif.RENDANG, "rendang", "Rendang daging kemasan", "Dimasak delapan jam di atas tungku kayu. Tahan sebulan di suhu ruang.", 65_000, "kotak 250 g", 0, 280, "halal"),
            new DemoGoods(Motif.SAMBAL, "bumbu", "Sambal lado merah", "Cabai segar dari ladang, digiling kasar. Siap disantap dengan nasi hangat.", 25_000, "botol 200 g", 0, 350, "pirt"),
            new DemoGoods(Motif.CRISPS, "keripik", "Kerupuk jangek", "Kerupuk kulit sapi yang mekar dan gurih.", 20_000, "bungkus 150 g", 0, 160, ""),
            new DemoGoods(Motif.POUCH, "camilan", "Kacang goreng balado", "Kacang tanah pilihan dengan bumbu balado dan daun jeruk.", 14_000, "bungkus 200 g", 0, 210, "pirt"));
    private static final List<DemoGoods> CAKES = List.of(
            new DemoGoods(Motif.COOKIES, "kue", "Nastar nanas", "Isi nanas yang dimasak sendiri, mentega asli, tanpa pengawet.", 55_000, "toples 500 g", 2, 650, "pirt"),
            new DemoGoods(Motif.CAKE, "kue", "Lapis legit", "Delapan belas lapis, dipanggang satu per satu. Pesan untuk lebaran dan kenduri.", 160_000, "loyang", 3, 900, "halal"),
            new DemoGoods(Motif.COOKIES, "kue", "Kue bangkit", "Kue sagu yang lumer di mulut, resep nenek.", 35_000, "toples 400 g", 0, 520, "pirt"),
            new DemoGoods(Motif.CAKE, "kue", "Bolu kukus pandan", "Lembut, harum pandan, warna dari daun asli.", 2_500, "buah", 1, 60, ""),
            new DemoGoods(Motif.FRUIT, "sayur-buah", "Keranjang buah segar", "Jeruk, mangga dan jambu dari kebun sekitar, dipetik hari itu.", 60_000, "keranjang", 1, 3_000, ""),
            new DemoGoods(Motif.COOKIES, "camilan", "Rakik kacang", "Tipis dan renyah, penuh kacang.", 22_000, "toples 300 g", 0, 380, "pirt"));
    private static final List<DemoGoods> CLOTHS = List.of(
            new DemoGoods(Motif.SONGKET, "songket", "Songket tenun tangan", "Ditenun dengan alat tenun bukan mesin, benang emas, motif pucuk rebung. Satu helai memakan waktu sebulan.", 850_000, "helai", 30, 700, ""),
            new DemoGoods(Motif.BATIK, "batik", "Batik tanah liek", "Diwarnai dengan tanah liat dan kulit jengkol. Setiap helai berbeda.", 275_000, "helai", 7, 400, "sni"),
            new DemoGoods(Motif.EMBROIDERY, "bordir", "Selendang sulam kapalo samek", "Sulaman tangan, benang sutra, cocok untuk baju kurung.", 190_000, "helai", 10, 250, ""),
            new DemoGoods(Motif.BAG, "tas-sepatu", "Tas anyaman kombinasi tenun", "Ringan, kuat, ada ritsleting dan kantong dalam.", 145_000, "buah", 0, 450, ""),
            new DemoGoods(Motif.BASKET, "anyaman", "Keranjang pandan", "Pandan kering dianyam rapat, dengan tutup kain.", 45_000, "buah", 0, 400, ""),
            new DemoGoods(Motif.MAT, "anyaman", "Tikar mansiang", "Tikar lebar untuk kenduri, dilipat ringkas.", 95_000, "lembar", 5, 1_800, ""),
            new DemoGoods(Motif.CLOTHES, "pakaian", "Kemeja batik pria", "Jahitan rapi, tersedia ukuran S sampai XXL.", 185_000, "potong", 4, 350, ""),
            new DemoGoods(Motif.SEWING, "jasa-jahit", "Jahit seragam dan baju kurung", "Ukur di tempat atau datang ke rumah. Bahan dari pelanggan.", 120_000, "potong", 7, 1, ""));
    private static final List<DemoGoods> COFFEES = List.of(
            new DemoGoods(Motif.COFFEE_BAG, "kopi", "Kopi robusta bubuk", "Petik merah, dijemur di para-para, disangrai sedang.", 35_000, "bungkus 250 g", 0, 260, "pirt"),
            new DemoGoods(Motif.COFFEE_CUP, "kopi", "Kopi arabika sangrai", "Biji utuh, disangrai setiap Kamis.", 55_000, "bungkus 250 g", 0, 260, "halal"),
            new DemoGoods(Motif.PALM_SUGAR, "gula-merah", "Gula aren cetak", "Nira aren murni, tanpa gula pasir.", 28_000, "kg", 0, 1_000, "pirt"),
            new DemoGoods(Motif.HONEY, "madu", "Madu hutan", "Dipanen dari sialang, disaring, tidak dipanaskan.", 95_000, "botol 350 ml", 0, 520, ""),
            new DemoGoods(Motif.TEA, "teh-herbal", "Teh daun kawa", "Daun kopi yang disangrai di atas api, minuman orang Minang.", 20_000, "kotak", 0, 120, ""),
            new DemoGoods(Motif.BOTTLES, "jus-sirup", "Sirup markisa", "Sari markisa asli, encerkan lima kali.", 32_000, "botol 500 ml", 0, 800, "pirt"),
            new DemoGoods(Motif.SOAP, "sabun", "Sabun kopi batangan", "Ampas kopi dan minyak kelapa, untuk kulit kasar.", 15_000, "batang", 0, 100, ""));
    private static final Map<String, List<DemoGoods>> BY_LINE = Map.of("Keripik balado", SNACKS, "Kue kering", CAKES, "Tenun dan sulam", CLOTHS, "Kopi bubuk", COFFEES);
    private static final List<String> KINDS = List.of("", " istimewa", " kemasan hemat", " oleh-oleh");

    /** A number of shops calls the same thing by slightly other names and asks other prices. */
    DemoGoods of(int shop) {
        long changed = price * (92 + shop * 7 % 17) / 100;
        long round = price < 10_000 ? 500 : 1_000;
        return new DemoGoods(motif, category, name + (packed() ? KINDS.get(shop / 4 % KINDS.size()) : ""), about, Math.max(round, changed / round * round), unit, lead, weight, permit);
    }

    private boolean packed() {
        return !permit.isEmpty() && lead == 0;
    }

    /** What a business of this line may sell; snacks where the line is unknown. */
    static List<DemoGoods> of(String line) {
        return BY_LINE.getOrDefault(line, SNACKS);
    }
}
