package id.lapau.grants.control;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.ReasonCode.AuditFinding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The ten findings of the state auditor (BPK, accounts of 2020, press of 23 June 2021), in his order. */
public enum TenFindings {
    NIK_NOT_AGREEING(AuditFinding.NIK_NOT_AGREEING),
    STATE_EMPLOYEE(AuditFinding.STATE_EMPLOYEE),
    DECEASED(AuditFinding.DECEASED),
    ANOMALOUS_NIK(AuditFinding.ANOMALOUS_NIK),
    NOT_MICRO(AuditFinding.NOT_MICRO),
    BANK_CREDIT(AuditFinding.BANK_CREDIT),
    RECEIVED_TWICE(AuditFinding.RECEIVED_TWICE),
    /** Seen in the money, not in the person: paid or granted without standing in a decree's annex. */
    NOT_AS_DECREED(null),
    MOVED_ABROAD(AuditFinding.MOVED_ABROAD),
    /** Seen in the money: one grant paid twice. */
    PAID_TWICE(null);

    private final @Nullable AuditFinding prevented;

    TenFindings(@Nullable AuditFinding prevented) {
        this.prevented = prevented;
    }

    /** Names of the reasons by which screening keeps it out; none for the two that are seen in the money. */
    List<String> codes() {
        return Arrays.stream(ReasonCode.values()).filter(code -> prevented != null && code.prevents() == prevented).map(Enum::name).toList();
    }

    boolean ofMoney() {
        return prevented == null;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "control.finding." + slug();
    }

    /** Message key of what its two figures mean. */
    public String helpKey() {
        return ofMoney() ? "control.finding-help." + slug() : "control.finding-help";
    }
}
