package vn.motcua.platform.messaging;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a replay did, or would do.
 *
 * @param next behind which dossier to go on; absent when nothing is left
 */
record Replay(boolean dryRun, List<Outcome> outcomes, @Nullable String next) {}
