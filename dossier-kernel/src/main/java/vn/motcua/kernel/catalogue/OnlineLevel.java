package vn.motcua.kernel.catalogue;

/**
 * How much of a procedure can be done online, in the words of Nghị định 42/2022/NĐ-CP, Điều 11. Of
 * the levels 1 to 4 there were until then, 4 comes closest to {@code FULL} and 3 to {@code
 * PARTIAL}.
 */
public enum OnlineLevel {
    /** Handed in, paid and answered online or by post. */
    FULL("Dịch vụ công trực tuyến toàn trình", "Online in full"),
    PARTIAL("Dịch vụ công trực tuyến một phần", "Online in part"),
    /** Not online; it can only be read about. */
    INFORMATION("Chỉ cung cấp thông tin", "Information only");

    private final String vi;
    private final String en;

    OnlineLevel(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    public String vietnameseName() {
        return vi;
    }

    public String englishName() {
        return en;
    }
}
