package vn.motcua.platform.messaging;

import java.util.List;
import java.util.Map;

/**
 * One page of dead letters.
 *
 * @param total how many the filter lets through
 * @param open how many are open, by reason, whatever the filter
 */
record LettersAnswer(
        List<LetterAnswer> items, long total, int page, int size, Map<String, Long> open) {}
