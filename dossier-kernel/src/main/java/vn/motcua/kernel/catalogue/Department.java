package vn.motcua.kernel.catalogue;

import vn.motcua.kernel.id.DepartmentCode;

/** A part of an agency that works on dossiers; in a commune, an official with a duty. */
public record Department(DepartmentCode code, String name, String nameEn) {}
