package vn.motcua.kernel.event;

/** How a result reached the citizen, or how they want it. */
public enum Delivery {
    COUNTER,
    POST,
    ONLINE
}
