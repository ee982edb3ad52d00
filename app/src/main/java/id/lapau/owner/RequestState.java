package id.lapau.owner;

/** Where an owner's request to put the own data right is. */
public enum RequestState {
    OPEN, DONE, REFUSED;

    public boolean mayBecome(RequestState next) {
        return this == OPEN && next != OPEN;
    }

    public String messageKey() {
        return "owner.request." + name();
    }

    public String tone() {
        return this == OPEN ? "wait" : this == DONE ? "ok" : "bad";
    }
}
