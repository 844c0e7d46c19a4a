package vn.motcua.processing.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

import java.util.List;

/** What became of each, in the order in which they were sent. */
record BulkResponse(List<Result> items) {

    BulkResponse {
        items = List.copyOf(items);
    }

    /**
     * What became of one.
     *
     * @param status as the command alone would have been answered
     * @param version after it; absent when it was refused
     */
    @JsonInclude(Include.NON_NULL)
    record Result(String id, int status, @Nullable Long version, @Nullable ProblemDetail problem) {}
}
