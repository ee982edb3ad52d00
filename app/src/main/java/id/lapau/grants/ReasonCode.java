package id.lapau.grants;

/**
 * Every reason that can keep a proposal from being sent, in the order in which reasons are shown. The office reviews
 * this list; wording lives in {@code messages/screening_*.properties} under {@link #messageKey()}.
 */
public enum ReasonCode {
    NIK_MISSING(AuditFinding.ANOMALOUS_NIK, Remedy.CORRECT_ROW),
    NIK_ANOMALOUS(AuditFinding.ANOMALOUS_NIK, Remedy.CORRECT_ROW),
    NIK_DAMAGED(AuditFinding.ANOMALOUS_NIK, Remedy.CORRECT_ROW),
    NIK_NOT_IN_REGISTER(AuditFinding.NIK_NOT_AGREEING, Remedy.CORRECT_ROW),
    NIK_NAME_MISMATCH(AuditFinding.NIK_NOT_AGREEING, Remedy.CORRECT_ROW),
    DECEASED(AuditFinding.DECEASED, Remedy.NONE),
    MOVED_ABROAD(AuditFinding.MOVED_ABROAD, Remedy.NONE),
    STATE_EMPLOYEE(AuditFinding.STATE_EMPLOYEE, Remedy.APPEAL),
    NOT_MICRO(AuditFinding.NOT_MICRO, Remedy.APPEAL),
    BANK_CREDIT(AuditFinding.BANK_CREDIT, Remedy.APPEAL),
    KUR(AuditFinding.BANK_CREDIT, Remedy.APPEAL),
    ALREADY_RECEIVED(AuditFinding.RECEIVED_TWICE, Remedy.APPEAL),
    DUPLICATE_IN_BATCH(AuditFinding.RECEIVED_TWICE, Remedy.NONE),
    SKU_MISSING(AuditFinding.NONE, Remedy.BRING_PAPERS),
    FIELD_MISSING(AuditFinding.NONE, Remedy.CORRECT_ROW),
    BUSINESS_NOT_SEEN(AuditFinding.NONE, Remedy.APPEAL),
    UNDER_AGE(AuditFinding.ANOMALOUS_NIK, Remedy.NONE),
    REFERENCE_MISSING(AuditFinding.NONE, Remedy.UPLOAD_LIST);

    /** Which finding of the state auditor (BPK on 2020) the reason prevents. */
    public enum AuditFinding {
        NIK_NOT_AGREEING, STATE_EMPLOYEE, DECEASED, ANOMALOUS_NIK, NOT_MICRO, BANK_CREDIT, RECEIVED_TWICE, MOVED_ABROAD, NONE;

        public String messageKey() {
            return "screening.audit-finding." + kebab(name());
        }
    }

    /** What can be done about it. */
    public enum Remedy {
        NONE, CORRECT_ROW, BRING_PAPERS, APPEAL, UPLOAD_LIST;

        public String messageKey() {
            return "screening.remedy." + kebab(name());
        }
    }

    private final AuditFinding prevents;
    private final Remedy remedy;

    ReasonCode(AuditFinding prevents, Remedy remedy) {
        this.prevents = prevents;
        this.remedy = remedy;
    }

    public AuditFinding prevents() {
        return prevents;
    }

    public Remedy remedy() {
        return remedy;
    }

    public String messageKey() {
        return "screening.reason." + kebab(name());
    }

    /** Message key of what the nagari can do next. */
    public String nextKey() {
        return "evidence.next." + kebab(name());
    }

    private static String kebab(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
