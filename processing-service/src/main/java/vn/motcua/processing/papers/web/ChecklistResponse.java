package vn.motcua.processing.papers.web;

import java.util.List;

/**
 * What a case should have, and what it has.
 *
 * @param others files that the procedure does not ask for
 */
record ChecklistResponse(List<Asked> papers, List<PaperLine> others) {

    ChecklistResponse {
        papers = List.copyOf(papers);
        others = List.copyOf(others);
    }

    /**
     * A paper the procedure asks for.
     *
     * @param copies how many
     * @param handedIn whether it was there at the reception
     */
    record Asked(
            String key,
            String name,
            boolean required,
            int copies,
            boolean handedIn,
            List<PaperLine> files) {

        Asked {
            files = List.copyOf(files);
        }
    }
}
