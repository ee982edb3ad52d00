package id.lapau.grants.decision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an officer looks for in the queue, named as in the address; empty text means all. An address that says neither
 * result nor decision asks for what waits for an officer.
 *
 * @param hasil     {@code eligible}, {@code review} or {@code ineligible}
 * @param temuan    name of a reason code
 * @param nagari    code of a nagari, or {@link #NO_NAGARI}
 * @param keputusan name of a {@code ProposalState}
 * @param cari      part of a name
 * @param sama      identifier of a proposal: only those with the same NIK
 * @param urut      {@code nama}, {@code nagari}, {@code temuan}, {@code keputusan}; empty: the order of the workbooks
 */
public record QueueFilter(String program, String hasil, String temuan, String nagari, String keputusan, String cari, String sama, String urut) {

    /** Asks for proposals whose nagari could not be told. */
    public static final String NO_NAGARI = "-";

    private static final String REVIEW = "review";
    private static final String PROPOSED = "PROPOSED";

    public QueueFilter(@Nullable String program, @Nullable String hasil, @Nullable String temuan, @Nullable String nagari, @Nullable String keputusan,
            @Nullable String cari, @Nullable String sama, @Nullable String urut) {
        boolean waiting = hasil == null && keputusan == null && sama == null;
        this.program = text(program);
        this.hasil = waiting ? REVIEW : text(hasil);
        this.temuan = text(temuan);
        this.nagari = text(nagari);
        this.keputusan = waiting ? PROPOSED : text(keputusan);
        this.cari = text(cari);
        this.sama = text(sama);
        this.urut = text(urut);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    /** The same programme, nagari and name with another result and decision. */
    public QueueFilter showing(String result, String decision) {
        return new QueueFilter(program, result, "", nagari, decision, cari, "", urut);
    }

    /** The same with any finding. */
    QueueFilter ofAnyFinding() {
        return new QueueFilter(program, hasil, "", nagari, keputusan, cari, sama, urut);
    }

    /** The same for the whole regency. */
    QueueFilter ofAnyNagari() {
        return new QueueFilter(program, hasil, temuan, "", keputusan, cari, sama, urut);
    }

    /** Whether one of the rarer choices was made. */
    public boolean special() {
        return !program.isEmpty() || !urut.isEmpty();
    }

    /** Whether nothing was chosen: the queue as it opens. */
    public boolean untouched() {
        return shows(REVIEW, PROPOSED) && nagari.isEmpty() && cari.isEmpty() && !special();
    }

    public boolean shows(String result, String decision) {
        return hasil.equals(result) && keputusan.equals(decision) && temuan.isEmpty() && sama.isEmpty();
    }

    /** The question as the query of an address. */
    public String addressOf(String path) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("hasil", hasil).queryParam("keputusan", keputusan);
        add(address, "program", program);
        add(address, "temuan", temuan);
        add(address, "nagari", nagari);
        add(address, "cari", cari);
        add(address, "sama", sama);
        add(address, "urut", urut);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) address.queryParam(name, value.replace("{", "").replace("}", ""));
    }
}
