package vn.motcua.local.replay;

/**
 * The figures of the district's meeting of 8 April 2021, as they were published. The total is what
 * was printed, not what the other figures add up to.
 */
public final class Published {

    public static final int CARRIED_OVER = 1_098;
    public static final int RECEIVED = 5_611;
    public static final int TOTAL = 6_708;
    public static final int RESOLVED = 6_561;

    public static final int DISTRICT_RECEIVED = 261;
    public static final int DISTRICT_RESOLVED = 207;
    public static final int COMMUNES_RECEIVED = 855;
    public static final int COMMUNES_RESOLVED = 810;

    private Published() {}
}
