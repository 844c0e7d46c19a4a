package vn.motcua.gateway.pages.report;

import org.jspecify.annotations.Nullable;

import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/**
 * Which page of a list, as it stands in the address.
 *
 * @param page from 0, as links have it
 * @param at from 1, as somebody typed it; it wins
 */
record ListPage(@Nullable Integer page, @Nullable Integer at) {

    /** Reads the page; the last one when there are not so many. */
    <P> P read(IntFunction<P> reader, ToLongFunction<P> total, int size) {
        int wanted = at != null ? at - 1 : page != null ? page : 0;
        int number = Math.max(0, wanted);
        P found = reader.apply(number);
        int last = Math.toIntExact(Math.max(0, (total.applyAsLong(found) - 1) / size));
        return number <= last ? found : reader.apply(last);
    }
}
