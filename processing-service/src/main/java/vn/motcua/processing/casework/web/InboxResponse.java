package vn.motcua.processing.casework.web;

import vn.motcua.processing.casework.model.Stage;

import java.util.List;
import java.util.Map;

/**
 * A page of an inbox.
 *
 * @param counts cases per state under the same filter, whichever state was asked for
 */
record InboxResponse(
        List<CaseLine> items, long total, int page, int size, Map<Stage, Long> counts) {

    InboxResponse {
        items = List.copyOf(items);
    }
}
