package vn.motcua.local.closing;

import vn.motcua.local.command.Words;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Verifies closing files, given in any order, and says of each what holds and what does not. */
public final class ClosingVerifier {

    private final Words words;
    private final PrintStream out;

    /** Says in these words what it finds. */
    public ClosingVerifier(Words words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    /**
     * Verifies files.
     *
     * @param key the fingerprint of the key that must have signed; any key when empty
     * @return whether all of them hold
     */
    public boolean verify(List<Path> paths, String key) {
        Map<String, ClosingFile> byHash = new HashMap<>();
        Map<Path, ClosingFile> files = new HashMap<>();
        boolean all = true;
        for (Path path : paths) {
            try {
                ClosingFile file = ClosingFile.read(path);
                files.put(path, file);
                byHash.put(file.hash(), file);
            } catch (IOException unreadable) {
                out.println(
                        words.say(
                                "closing.unreadable",
                                path,
                                String.valueOf(unreadable.getMessage())));
                all = false;
            }
        }
        for (Path path : paths) {
            ClosingFile file = files.get(path);
            if (file != null) {
                all &= verify(path, file, byHash, key);
            }
        }
        return all;
    }

    private boolean verify(
            Path path, ClosingFile file, Map<String, ClosingFile> byHash, String key) {
        about(path, file);
        var figures = new ClosingFigures(file.content());
        boolean holds = true;
        try {
            holds &= say("hash", file.hashHolds());
            holds &= say("signature", file.signatureHolds());
            if (!key.isEmpty()) {
                holds &= say("key", file.keyFingerprint().equals(key));
            }
            holds &= say("digest", file.digestHolds());
            holds &= say("figures", figures.comeOutOf(file.dossiers()));
            holds &= say("rows", figures.rowsAddUp());
            holds &= say("identities", figures.identitiesHold());
            holds &= chain(file, figures, byHash);
        } catch (IOException | DateTimeException malformed) {
            out.println(
                    words.say("closing.unreadable", path, String.valueOf(malformed.getMessage())));
            holds = false;
        }
        out.println(words.say(holds ? "closing.holds" : "closing.does-not-hold", path));
        return holds;
    }

    private boolean chain(
            ClosingFile file, ClosingFigures figures, Map<String, ClosingFile> byHash) {
        var previous = file.content().path("evidence").path("previous");
        if (!previous.isString()) {
            out.println("· " + words.say("closing.first"));
            return true;
        }
        ClosingFile before = byHash.get(previous.asString());
        if (before == null) {
            out.println("· " + words.say("closing.previous-not-given", previous.asString()));
            return true;
        }
        return say("carried-over", figures.carryOver(before));
    }

    private void about(Path path, ClosingFile file) {
        var content = file.content();
        out.println(
                words.say(
                        "closing.about",
                        path,
                        content.path("subject").path("unit").asString(""),
                        content.path("subject").path("period").asString(""),
                        content.path("approval").path("closedBy").asString(""),
                        content.path("approval").path("closedAt").asString("")));
        out.println("  SHA-256 " + file.hash());
        out.println("  Ed25519 " + file.keyFingerprint());
    }

    private boolean say(String check, boolean holds) {
        String key = "closing." + check + (holds ? "" : ".fails");
        out.println((holds ? "✓ " : "✗ ") + words.say(key));
        return holds;
    }
}
