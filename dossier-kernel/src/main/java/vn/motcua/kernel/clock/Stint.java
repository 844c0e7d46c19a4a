package vn.motcua.kernel.clock;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.time.Instant;

/**
 * A time in which one side had the dossier.
 *
 * @param to absent while it still has it
 */
public record Stint(Holder holder, Instant from, @Nullable Instant to) {

    /** Whose time it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Department.class, name = "department"),
        @JsonSubTypes.Type(value = Citizen.class, name = "citizen"),
        @JsonSubTypes.Type(value = Payment.class, name = "payment"),
        @JsonSubTypes.Type(value = Closed.class, name = "closed")
    })
    public sealed interface Holder {}

    /** A department works on it. */
    public record Department(AgencyId agency, DepartmentCode department) implements Holder {}

    /** The citizen has to bring something. */
    public record Citizen() implements Holder {}

    /** A financial duty is being set and paid. */
    public record Payment() implements Holder {}

    /** It was closed, and opened again later. */
    public record Closed() implements Holder {}
}
