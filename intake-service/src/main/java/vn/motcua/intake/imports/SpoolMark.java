package vn.motcua.intake.imports;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * What is known of a spooled file when it is accepted, so that it is known again later.
 *
 * @param spool the directory it lies in; absent for an import of an earlier build
 * @param bytes of the file as it was sent
 * @param sha256 lower-case hexadecimal; absent for an import of an earlier build
 */
record SpoolMark(@Nullable UUID spool, long bytes, @Nullable String sha256) {}
