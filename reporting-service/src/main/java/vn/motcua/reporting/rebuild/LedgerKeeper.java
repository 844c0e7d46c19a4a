package vn.motcua.reporting.rebuild;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.ledger.Generation;
import vn.motcua.reporting.stream.LedgerStream;
import vn.motcua.reporting.stream.LedgerStreams;
import vn.motcua.reporting.view.LiveViews;
import vn.motcua.reporting.view.ViewCopies;
import vn.motcua.reporting.view.ViewCopy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets every generation count that has to, here, and no other. */
@Component
@Order(GenerationListener.FIRST)
final class LedgerKeeper implements GenerationListener {

    private static final Logger log = LoggerFactory.getLogger(LedgerKeeper.class);

    private final LedgerStreams streams;
    private final ViewCopies copies;
    private final LiveViews live;
    private final Map<Generation, Counting> counting = new ConcurrentHashMap<>();

    LedgerKeeper(LedgerStreams streams, ViewCopies copies, LiveViews live) {
        this.streams = streams;
        this.copies = copies;
        this.live = live;
    }

    /** The stream of a generation; empty when it does not count here. */
    Optional<LedgerStream> stream(Generation generation) {
        return Optional.ofNullable(counting.get(generation)).map(Counting::stream);
    }

    @Override
    public void become(Generations now) {
        // Questions move over first: what they came from is about to end.
        live.show(now.live());
        for (Generation one : Set.copyOf(counting.keySet())) {
            if (!now.counting().contains(one)) {
                end(one);
            }
        }
        for (Generation one : now.counting()) {
            if (!counting.containsKey(one)) {
                counting.put(one, start(one));
                log.info("Generation {} of the ledger counts", one.number());
            }
        }
    }

    @Override
    public void stop() {
        counting.values()
                .forEach(one -> {
                    one.copy().close();
                    one.stream().close();
                });
        counting.clear();
    }

    /** Whatever fails leaves nothing running: it is tried again. */
    private Counting start(Generation generation) {
        streams.prepare(generation);
        ViewCopy copy = copies.start(generation);
        try {
            return new Counting(streams.start(generation), copy);
        } catch (RuntimeException failure) {
            copy.close();
            throw failure;
        }
    }

    private void end(Generation generation) {
        Counting ending = counting.remove(generation);
        if (ending != null) {
            ending.copy().close();
            ending.stream().discard();
            log.info("Generation {} of the ledger has ended", generation.number());
        }
    }

    private record Counting(LedgerStream stream, ViewCopy copy) {}
}
