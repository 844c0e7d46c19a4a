package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Giấy tiếp nhận hồ sơ và hẹn trả kết quả: what the applicant takes home.
 *
 * @param authorisation present when somebody else handed the dossier in
 * @param request what is asked for, usually the procedure's name
 * @param sets how many sets of the dossier were handed in
 * @param receivedBy the name under the receiving signature
 */
public record Receipt(
        Heading heading,
        Party applicant,
        @Nullable Authorisation authorisation,
        String request,
        List<HandedPaper> papers,
        @Nullable Integer sets,
        Appointment appointment,
        @Nullable BookEntry entry,
        @Nullable String receivedBy,
        Tracking tracking)
        implements Form {

    public Receipt {
        papers = List.copyOf(papers);
    }
}
