package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: what is missing and why.
 *
 * @param items what has to be handed in or put right, one each
 * @param contact whom to ask; only name and phone are printed
 * @param guidedBy the name under the signature
 * @param tracking absent while the dossier has no code
 */
public record SupplementRequest(
        Heading heading,
        Party applicant,
        String request,
        List<String> items,
        @Nullable String reason,
        @Nullable Party contact,
        @Nullable String guidedBy,
        @Nullable Tracking tracking)
        implements Form {

    public SupplementRequest {
        items = List.copyOf(items);
    }
}
