package id.lapau.platform.startup;

/** Something around Lapau must be put right by the operator first. */
public final class CannotStart extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String remedy;

    /**
     * @param what   what stands in the way, one sentence
     * @param remedy what the operator must do, one sentence
     */
    public CannotStart(String what, String remedy) {
        super(what + " " + remedy);
        this.what = what;
        this.remedy = remedy;
    }

    String what() {
        return what;
    }

    String remedy() {
        return remedy;
    }
}
