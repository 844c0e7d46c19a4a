package vn.motcua.intake.imports;

/** The service stops; the import stays running and goes on at the next start. */
final class ImportStopped extends RuntimeException {}
