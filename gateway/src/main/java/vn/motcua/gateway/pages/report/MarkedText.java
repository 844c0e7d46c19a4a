package vn.motcua.gateway.pages.report;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.client.ProseClient.Checked;
import vn.motcua.gateway.client.ProseClient.Figure;
import vn.motcua.gateway.pages.Show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A checked text, cut where figures begin and end. */
record MarkedText(List<Piece> pieces) {

    /** What became of a figure. */
    enum State {
        WRONG,
        RIGHT,
        /** Equal to the ledger, whatever it was added up to. */
        LEDGER,
        UNPAIRED;

        /** The end of its style's and its text's name. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A piece of the text.
     *
     * @param state absent between the figures
     * @param description what the figure is and what became of it, in words
     * @param findings the numbers of the findings it has a part in, from 1
     */
    record Piece(String text, @Nullable State state, String description, List<Integer> findings) {}

    static MarkedText of(String text, Checked checked, Show show) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < checked.figures().size(); i++) {
            Figure figure = checked.figures().get(i);
            if (figure.begin() > at) {
                pieces.add(plain(text.substring(at, figure.begin())));
            }
            pieces.add(piece(text.substring(figure.begin(), figure.end()), i, checked, show));
            at = figure.end();
        }
        if (at < text.length()) {
            pieces.add(plain(text.substring(at)));
        }
        return new MarkedText(List.copyOf(pieces));
    }

    private static Piece plain(String text) {
        return new Piece(text, null, "", List.of());
    }

    private static Piece piece(String text, int index, Checked checked, Show show) {
        List<Integer> findings = new ArrayList<>();
        for (int i = 0; i < checked.findings().size(); i++) {
            if (checked.findings().get(i).figures().contains(index)) {
                findings.add(i + 1);
            }
        }
        State state = state(index, findings.isEmpty(), checked);
        String name = checked.figures().get(index).name();
        String said = show.text("prose.mark." + state.key());
        return new Piece(text, state, name == null ? said : name + ", " + said, findings);
    }

    /** In a sum that is wrong, what the ledger has as well is not what is wrong. */
    private static State state(int index, boolean clean, Checked checked) {
        boolean inLedger =
                checked.holding().stream()
                        .anyMatch(one ->
                                one.kind().equals("ledger") && one.figures().contains(index));
        if (inLedger) {
            return State.LEDGER;
        }
        boolean unpaired = checked.unpaired().stream().anyMatch(one -> one.figure() == index);
        return clean ? unpaired ? State.UNPAIRED : State.RIGHT : State.WRONG;
    }
}
