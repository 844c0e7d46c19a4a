package vn.motcua.processing.casework;

import vn.motcua.processing.casework.model.Stage;

import java.util.List;
import java.util.Map;

/**
 * A page of an inbox.
 *
 * @param total of all pages
 * @param counts by stage, of the same filter without its stage
 */
public record InboxPage(List<CaseSummary> items, long total, Map<Stage, Long> counts) {

    public InboxPage {
        items = List.copyOf(items);
        counts = Map.copyOf(counts);
    }
}
