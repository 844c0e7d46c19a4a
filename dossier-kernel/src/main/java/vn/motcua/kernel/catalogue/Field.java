package vn.motcua.kernel.catalogue;

/** A field of administration (lĩnh vực), a row of form II.06a: {@code HO_TICH}, Hộ tịch. */
public record Field(String code, String name, String nameEn) {}
