package vn.motcua.processing.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The content of a saved filter: the same parameters as an inbox's, held against the same rules.
 */
@JsonInclude(Include.NON_EMPTY)
record FilterBody(
        @NotNull @Valid InboxRequest filter,
        @Nullable @Pattern(regexp = InboxOrder.KEYS) String sort,
        @Nullable @Pattern(regexp = InboxOrder.DIRECTIONS) String order) {}
