package vn.motcua.local;

import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.local.command.Words;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Kafka ends its process without a word to the terminal when it cannot write its log. Here the
 * process is the whole district: it still ends at once, since nothing may be acknowledged any more,
 * but says why and what to do.
 */
final class BrokerEnd {

    private static final Logger log = LoggerFactory.getLogger(BrokerEnd.class);

    private static final int FAILED = 1;
    private static final long MEGABYTE = 1 << 20;

    private BrokerEnd() {}

    static void sayIn(Words words, PrintStream out, VarDirectory var) {
        Path kafka = var.kafka();
        Exit.setHaltProcedure((_, why) -> {
            out.println(words.say("broker.ended", kafka, free(kafka), var.log()));
            log.error("The broker ended the process: {}", why == null ? "see above" : why);
            Runtime.getRuntime().halt(FAILED);
        });
    }

    private static String free(Path kafka) {
        try {
            return Long.toString(Files.getFileStore(kafka).getUsableSpace() / MEGABYTE);
        } catch (IOException unreadable) {
            return "?";
        }
    }
}
