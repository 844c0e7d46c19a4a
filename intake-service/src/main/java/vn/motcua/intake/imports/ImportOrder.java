package vn.motcua.intake.imports;

import vn.motcua.intake.imports.rows.ImportFormat;
import vn.motcua.intake.imports.rows.Scope;
import vn.motcua.kernel.event.Actor;

/**
 * What an operator asked for.
 *
 * @param name for people; need not be unique
 * @param dryRun whether to tell what would happen, and change nothing
 */
record ImportOrder(
        String name,
        ImportFormat format,
        boolean dryRun,
        Actor actor,
        Scope scope,
        SpoolMark file) {}
