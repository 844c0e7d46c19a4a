package vn.motcua.processing.mandates;

import java.util.List;

/**
 * A page of mandates.
 *
 * @param total of all pages
 */
public record MandatePage(List<Mandate> items, long total) {

    public MandatePage {
        items = List.copyOf(items);
    }
}
