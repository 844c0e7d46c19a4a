/** Replays Vũ Quang's first quarter of 2021 through the gateway and holds the report against it. */
@NullMarked
package vn.motcua.local.demo;

import org.jspecify.annotations.NullMarked;
