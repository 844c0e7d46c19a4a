package vn.motcua.platform.outbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How the relay works.
 *
 * @param sweepInterval how often documents are looked for that nobody woke the relay for
 * @param batch how many documents are published together
 * @param patience how long the broker may take to acknowledge before the relay starts over
 * @param setAside how long a document that cannot be published is left alone the first time; twice
 *     as long each time after
 * @param alarmAge how old an unpublished event may become while the broker answers
 */
@ConfigurationProperties("motcua.outbox")
public record OutboxProperties(
        @DefaultValue("5s") Duration sweepInterval,
        @DefaultValue("500") int batch,
        @DefaultValue("45s") Duration patience,
        @DefaultValue("10s") Duration setAside,
        @DefaultValue("5m") Duration alarmAge) {}
