package vn.motcua.processing.staff.web;

import jakarta.validation.constraints.PositiveOrZero;

import org.jspecify.annotations.Nullable;

/** Which page of the names, each of a fixed size. */
record NamesRequest(@Nullable @PositiveOrZero Integer page) {

    static final int SIZE = 1_000;

    int pageOrFirst() {
        return page == null ? 0 : page;
    }
}
