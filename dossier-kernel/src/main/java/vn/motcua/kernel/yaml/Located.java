package vn.motcua.kernel.yaml;

/** A value with the entry it was read from, for checks that need the other files first. */
public record Located<T>(T value, YamlEntry at) {}
