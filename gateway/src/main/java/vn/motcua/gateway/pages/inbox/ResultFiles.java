package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import vn.motcua.gateway.client.ProcessingClient;
import vn.motcua.gateway.client.ProcessingClient.Case;
import vn.motcua.gateway.client.ProcessingClient.CaseEvent;
import vn.motcua.gateway.client.ScanClient;
import vn.motcua.gateway.client.ScanClient.Filed;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.ChosenFile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the document of a result with its case before the result is noted, and names it there. */
@Component
final class ResultFiles {

    private static final String FILED = "vn.motcua.dossier.paper-filed.v1";

    private final ScanClient papers;
    private final ProcessingClient processing;

    ResultFiles(ScanClient papers, ProcessingClient processing) {
        this.papers = papers;
        this.processing = processing;
    }

    /**
     * What was typed, with the file that was chosen, if any.
     *
     * @throws UnfitFile when it is not taken
     */
    Map<String, String> keep(
            String id,
            ActionForm form,
            Map<String, String> typed,
            @Nullable MultipartFile file,
            Account who) {
        ChosenFile chosen = ChosenFile.of(file).orElse(null);
        Input input = form.action().fileInput().orElse(null);
        if (chosen == null || input == null) {
            return typed;
        }
        Case before = processing.find(id, form.department(), who);
        Filed filed = file(chosen, input, id, form, who);
        Case after = processing.find(id, form.department(), who);
        Map<String, String> all = new LinkedHashMap<>(typed);
        all.put(input.name(), new KeptFile(filed.sha256(), chosen.name()).written());
        all.put("version", version(form.version(), before, after, filed));
        return all;
    }

    private Filed file(ChosenFile chosen, Input input, String id, ActionForm form, Account who) {
        try {
            return papers.file(chosen.scan(null), id, form.department(), who);
        } catch (ServiceProblem refused) {
            throw new UnfitFile(input.name(), refused);
        }
    }

    /** To keep the file moved the case on; it is the one that was seen unless others did, too. */
    private static String version(String seen, Case before, Case after, Filed filed) {
        boolean oursAlone =
                after.file().events().stream()
                        .skip(before.file().events().size())
                        .allMatch(event -> isOf(event, filed));
        return before.version().equals(seen) && oursAlone ? after.version() : seen;
    }

    private static boolean isOf(CaseEvent event, Filed filed) {
        return event.type().equals(FILED)
                && event.change() != null
                && filed.id().equals(event.change().get("paper"));
    }
}
