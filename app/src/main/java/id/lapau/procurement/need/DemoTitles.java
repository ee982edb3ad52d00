package id.lapau.procurement.need;

/** By which titles the steps of a demonstration find its packages. */
public final class DemoTitles {

    /** Offers of fifteen makers; ready to be shared out. */
    public static final String CLOSED = "Masker kain tahap pertama";

    /** Shared out three weeks ago: orders in every state. */
    public static final String ORDERED = "Masker kain untuk wali nagari";

    /** Takes offers, and has a dozen. */
    public static final String OPEN = "Masker dan tas kain untuk sekolah";

    /** Being put together. */
    public static final String DRAFT = "Kue untuk rapat siaga bencana";

    private DemoTitles() {}
}
