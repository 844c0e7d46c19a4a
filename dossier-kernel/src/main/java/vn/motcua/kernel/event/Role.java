package vn.motcua.kernel.event;

/** In what capacity somebody, or the system itself, acts. */
public enum Role {
    CITIZEN,
    KIOSK,
    RECEPTION,
    OFFICER,
    HEAD,
    LEADER,
    INSPECTOR,
    OPERATOR,
    SYSTEM
}
