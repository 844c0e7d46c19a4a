package vn.motcua.processing.casework.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** One command for many cases. */
record BulkRequest(
        @NotNull @Pattern(regexp = "claim|reassign|deliver|release") String command,
        @Nullable JsonNode body,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Item> items) {

    /** A case at the version that was seen. */
    record Item(@NotBlank @Size(max = 64) String id, @Positive long version) {}
}
