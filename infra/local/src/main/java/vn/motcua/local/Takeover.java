package vn.motcua.local;

import org.jspecify.annotations.Nullable;

import vn.motcua.embedded.store.TakeoverProgress;
import vn.motcua.local.command.Progress;
import vn.motcua.local.command.Words;

import java.io.PrintStream;

/** Tells the terminal how far the documents of an earlier release are taken over. */
final class Takeover implements TakeoverProgress {

    private final Words words;
    private final PrintStream out;
    private @Nullable Progress progress;

    Takeover(Words words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    @Override
    public synchronized void reached(long documents, long all) {
        if (progress == null) {
            progress = Progress.of(words.say("taking-over"), all, words, out);
        }
        progress.reached(documents);
        if (documents == all) {
            progress.close();
        }
    }
}
