package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a dossier was handed in.
 *
 * @param giver who authorises the one at the desk
 * @param paper the paper that says so
 */
public record Authorisation(Party giver, @Nullable String paper) {}
