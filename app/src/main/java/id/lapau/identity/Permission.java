package id.lapau.identity;

/** What somebody may do. A role is a set of these; pages and use cases ask for a permission, never for a role. */
public enum Permission {
    /** See persons, businesses, proposals, lists (of the own nagari for a nagari officer). */
    READ,
    /** See a full NIK, KK or telephone number; each time is an audit entry. */
    REVEAL,
    /** Upload workbooks, correct mappings and rows. */
    INTAKE,
    /** Edit and merge persons and businesses. */
    REGISTRY,
    /** Upload reference lists. */
    REFERENCE,
    /** Start a screening. */
    SCREEN,
    /** Go to see the businesses assigned to oneself, and report. */
    VISIT,
    /** Accept, correct or refuse a proposal. */
    DECIDE,
    /** Plan phases, keep letters and quotas, prepare numbered proposals and download them. */
    BATCH,
    /** Decide what others prepared: open a phase, sign a letter, choose the order of precedence, approve a numbered proposal. */
    APPROVE,
    /** Change the parameters of a programme. */
    PROGRAMME,
    /** Send messages, mark and cancel them, take the file for the text-message gateway. */
    MESSAGES,
    /** Issue, download and withdraw official papers. */
    PAPERS,
    /** Change the letterhead and the texts of messages and papers. */
    OFFICE,
    /** Ask for goods for the own office, see its orders, receive them. */
    BUY,
    /** Make packages of needs, invite makers, share out, order, inspect, pay. */
    PROCURE,
    /** Receive donations, give out and count the stock. */
    STOCK,
    /** Manage users. */
    USERS,
    /** Read the audit book. */
    AUDIT
}
