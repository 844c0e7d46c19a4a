package vn.motcua.processing.ladder;

import java.time.Instant;

/**
 * A rung that was not climbed yet.
 *
 * @param at the moment from which on it warns
 */
record Warning(Rung rung, Instant at) {}
