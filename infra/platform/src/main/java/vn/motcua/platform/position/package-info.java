/**
 * How far a service has read each log, kept in its own store: what it knows and how far it has read
 * are then always of one age, whatever becomes of the store.
 */
@NullMarked
package vn.motcua.platform.position;

import org.jspecify.annotations.NullMarked;
