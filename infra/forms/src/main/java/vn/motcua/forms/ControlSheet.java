package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Phiếu kiểm soát quá trình giải quyết hồ sơ: it travels with the dossier.
 *
 * @param unit the agency or section that deals with it
 * @param coordinating those that are asked in between
 * @param dueAt absent without a time limit
 * @param handOvers in their order
 */
public record ControlSheet(
        Heading heading,
        String unit,
        List<String> coordinating,
        Instant receivedAt,
        @Nullable Instant dueAt,
        List<HandOver> handOvers,
        Tracking tracking)
        implements Form {

    public ControlSheet {
        coordinating = List.copyOf(coordinating);
        handOvers = List.copyOf(handOvers);
    }
}
