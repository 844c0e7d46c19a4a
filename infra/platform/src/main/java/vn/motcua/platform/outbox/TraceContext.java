package vn.motcua.platform.outbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * The trace a command belongs to, so that its events belong to it as well. Written by hand: the
 * tracer's own propagator also writes baggage, and what a caller sent may not get onto a log that
 * is kept forever.
 */
public final class TraceContext {

    private final @Nullable Tracer tracer;

    public TraceContext(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    /** The current {@code traceparent} (W3C Trace Context), when there is a trace. */
    Optional<String> current() {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span == null) {
            return Optional.empty();
        }
        var context = span.context();
        String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return Optional.of("00-" + context.traceId() + "-" + context.spanId() + "-" + flags);
    }
}
