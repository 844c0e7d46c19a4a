package vn.motcua.kernel.catalogue;

/** The level of government of an agency, and of the procedures it handles. */
public enum Level {
    DISTRICT("Cấp huyện", "District"),
    COMMUNE("Cấp xã", "Commune"),
    /** Agencies of ministries that sit at the district's centre: police, tax, social insurance. */
    VERTICAL("Ngành dọc", "Vertical agency");

    private final String vi;
    private final String en;

    Level(String vi, String en) {
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
