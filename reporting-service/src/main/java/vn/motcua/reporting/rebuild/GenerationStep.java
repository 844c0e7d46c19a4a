package vn.motcua.reporting.rebuild;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.reporting.ledger.Generation;

import java.time.Instant;

/**
 * A record of {@code report.generations.v1}.
 *
 * @param by the opaque id of whoever ordered it
 */
record GenerationStep(Kind kind, int generation, Instant at, String by) {

    /** What happened to a generation. */
    enum Kind {
        BEGUN,
        SWITCHED_TO,
        DISCARDED
    }

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    Generation of() {
        return new Generation(generation);
    }

    byte[] json() {
        return MAPPER.writeValueAsBytes(this);
    }

    /**
     * Reads one.
     *
     * @throws MalformedEvent when it is none
     */
    static GenerationStep read(byte[] json) {
        try {
            GenerationStep step = MAPPER.readValue(json, GenerationStep.class);
            if (step.generation() < 1) {
                throw new MalformedEvent("There is no generation " + step.generation());
            }
            return step;
        } catch (JacksonException unreadable) {
            throw new MalformedEvent("Not a step of a generation", unreadable);
        }
    }
}
