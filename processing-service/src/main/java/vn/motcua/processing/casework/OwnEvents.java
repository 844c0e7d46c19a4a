package vn.motcua.processing.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.UUID;

/**
 * The events that this process has written to its cases lately. They come back by the topic, and
 * nothing is left to do about them. An event that is not remembered, be it another instance's or
 * forgotten, is compared with its case.
 */
@Component
public final class OwnEvents {

    /** Some seconds of the fastest commands; an event comes back within one. */
    private static final int REMEMBERED = 5_000;

    private final Cache<String, Boolean> written =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** Remembers an event whose case is stored with it. */
    public void wrote(UUID eventId) {
        written.put(eventId.toString(), true);
    }

    /**
     * Whether a case is surely stored with that event.
     *
     * @param eventId as its record names it; absent when it names none
     */
    public boolean have(@Nullable String eventId) {
        return eventId != null && written.getIfPresent(eventId) != null;
    }
}
