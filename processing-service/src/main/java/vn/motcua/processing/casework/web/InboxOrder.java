package vn.motcua.processing.casework.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;

import org.jspecify.annotations.Nullable;

import vn.motcua.processing.casework.InboxQuery.Direction;
import vn.motcua.processing.casework.InboxQuery.SortKey;

/** In which order an inbox is shown, and which part of it. */
record InboxOrder(
        @Nullable @Pattern(regexp = InboxOrder.KEYS) String sort,
        @Nullable @Pattern(regexp = InboxOrder.DIRECTIONS) String order,
        @Nullable @PositiveOrZero Integer page,
        @Nullable @Min(1) @Max(200) Integer size) {

    static final String KEYS = "dueAt|timeLeft|receivedAt|code";
    static final String DIRECTIONS = "asc|desc";

    private static final int USUAL_SIZE = 20;

    SortKey key() {
        return switch (sort) {
            case "timeLeft" -> SortKey.TIME_LEFT;
            case "receivedAt" -> SortKey.RECEIVED_AT;
            case "code" -> SortKey.CODE;
            case null, default -> SortKey.DUE_AT;
        };
    }

    Direction direction() {
        return "desc".equals(order) ? Direction.DESCENDING : Direction.ASCENDING;
    }

    int pageOrFirst() {
        return page == null ? 0 : page;
    }

    int sizeOrUsual() {
        return size == null ? USUAL_SIZE : size;
    }
}
