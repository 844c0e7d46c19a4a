package vn.motcua.notification.messaging;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.platform.position.Reading;

/** Takes the records of the dossiers' topics. */
interface RecordTaker {

    /**
     * Takes an event.
     *
     * @throws MalformedEvent when it is none
     */
    void event(byte @Nullable [] body, Reading reading);

    /**
     * Takes an applicant; without a body it is a tombstone, which erases.
     *
     * @throws MalformedEvent when it is neither
     */
    void applicant(@Nullable String key, byte @Nullable [] body, Reading reading);
}
