package vn.motcua.local.command;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** Shows how far something is: a bar on a terminal, now and then a line where output is kept. */
public sealed interface Progress extends AutoCloseable {

    void reached(long count);

    @Override
    void close();

    static Progress of(String task, long goal, Words words, PrintStream out) {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                ? new Bar(bar(task, goal, out))
                : new Lines(task, goal, words, out);
    }

    private static ProgressBar bar(String task, long goal, PrintStream out) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(goal)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(100)
                .hideEta()
                .setConsumer(new ConsoleProgressBarConsumer(out, 90))
                .build();
    }

    /** A bar that moves. */
    record Bar(ProgressBar bar) implements Progress {

        @Override
        public void reached(long count) {
            bar.stepTo(count);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** One line for every quarter of the way. */
    final class Lines implements Progress {

        private final String task;
        private final long goal;
        private final Words words;
        private final PrintStream out;
        private long quartersTold = -1;

        Lines(String task, long goal, Words words, PrintStream out) {
            this.task = task;
            this.goal = goal;
            this.words = words;
            this.out = out;
        }

        @Override
        public void reached(long count) {
            long quarters = goal == 0 ? 4 : Math.min(4, count * 4 / goal);
            if (quarters > quartersTold) {
                quartersTold = quarters;
                out.printf("%s: %s/%s%n", task, words.count(count), words.count(goal));
            }
        }

        @Override
        public void close() {}
    }
}
