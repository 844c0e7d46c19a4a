package vn.motcua.kernel.clock;

import java.time.LocalTime;

/**
 * The two working sessions of a day, on the wall clock in Vietnam. The second may begin as the
 * first ends: not every office breaks for lunch.
 */
public record OfficeHours(
        LocalTime morningFrom,
        LocalTime morningTo,
        LocalTime afternoonFrom,
        LocalTime afternoonTo) {

    public OfficeHours {
        boolean inOrder =
                morningFrom.isBefore(morningTo)
                        && !morningTo.isAfter(afternoonFrom)
                        && afternoonFrom.isBefore(afternoonTo);
        if (!inOrder) {
            throw new IllegalArgumentException(
                    "office hours overlap or run backwards: %s-%s, %s-%s"
                            .formatted(morningFrom, morningTo, afternoonFrom, afternoonTo));
        }
    }

    LocalTime from(Half half) {
        return switch (half) {
            case MORNING -> morningFrom;
            case AFTERNOON -> afternoonFrom;
        };
    }

    LocalTime to(Half half) {
        return switch (half) {
            case MORNING -> morningTo;
            case AFTERNOON -> afternoonTo;
        };
    }
}
