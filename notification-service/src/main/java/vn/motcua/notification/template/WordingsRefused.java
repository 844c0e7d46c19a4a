package vn.motcua.notification.template;

import java.util.List;

/** The bundles of texts are wrong; the message lists every finding with its bundle and key. */
public final class WordingsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WordingsRefused(List<String> findings) {
        super("The texts are refused:\n" + String.join("\n", findings));
    }
}
