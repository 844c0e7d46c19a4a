package vn.motcua.kernel.event;

/** How a dossier reached the centre. Fixed at reception; form II.06a counts by it. */
public enum Channel {
    COUNTER,
    KIOSK,
    ONLINE,
    POST;

    /** Column (4) of form II.06a when true, column (5) when not. */
    public boolean isOnline() {
        return this == ONLINE;
    }
}
