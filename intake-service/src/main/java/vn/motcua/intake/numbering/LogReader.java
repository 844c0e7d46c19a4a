package vn.motcua.intake.numbering;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.MalformedEvent;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes in what the log says of codes: it may know of numbers that the store does not. */
@Component
final class LogReader {

    private static final Logger log = LoggerFactory.getLogger(LogReader.class);

    /** Every dossier's first event; the others need not be read. */
    private static final byte[] FIRST = "1".getBytes(StandardCharsets.UTF_8);

    private final Numbering numbering;
    private final LostDossiers lost;
    private final InstantSource clock;

    LogReader(Numbering numbering, LostDossiers lost, InstantSource clock) {
        this.numbering = numbering;
        this.lost = lost;
        this.clock = clock;
    }

    /** Takes in records of the events' topic; doing so again changes nothing. */
    void read(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<SeenDossier> seen = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (mayBegin(record)) {
                seen(record).ifPresent(seen::add);
            }
        }
        if (!seen.isEmpty()) {
            lost.remember(seen);
            numbering.raise(
                    seen.stream().map(SeenDossier::number).flatMap(Optional::stream).toList(),
                    clock.instant());
        }
    }

    private static boolean mayBegin(ConsumerRecord<?, ?> record) {
        Header sequence = record.headers().lastHeader("ce_sequence");
        return sequence == null || Arrays.equals(sequence.value(), FIRST);
    }

    private static Optional<SeenDossier> seen(ConsumerRecord<String, byte[]> record) {
        try {
            return SeenDossier.begun(EventJson.read(record.value()));
        } catch (MalformedEvent foreign) {
            log.warn(
                    "Left out what is no event: {}-{}@{}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    foreign);
            return Optional.empty();
        }
    }
}
