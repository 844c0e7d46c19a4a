package vn.motcua.kernel.event;

/** How a result reached the citizen. */
public enum Delivery {
    COUNTER,
    POST,
    ONLINE
}
