package vn.motcua.notification.message;

/** By what a message travels. */
public enum Medium {
    EMAIL,
    SMS
}
