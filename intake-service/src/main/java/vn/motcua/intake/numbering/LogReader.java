package vn.motcua.intake.numbering;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.intake.recovery.LostDossiers;
import vn.motcua.intake.recovery.SeenDossier;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.kernel.id.DossierCode;

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

    /** Every dossier's first event; most others need not be read. */
    private static final byte[] FIRST = "1".getBytes(StandardCharsets.UTF_8);

    private static final byte[] RECODED =
            "vn.motcua.dossier.recoded.v1".getBytes(StandardCharsets.UTF_8);

    private final Numbering numbering;
    private final Dossiers dossiers;
    private final LostDossiers lost;
    private final Catalogue catalogue;
    private final InstantSource clock;

    LogReader(
            Numbering numbering,
            Dossiers dossiers,
            LostDossiers lost,
            Catalogue catalogue,
            InstantSource clock) {
        this.numbering = numbering;
        this.dossiers = dossiers;
        this.lost = lost;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Before it goes on from a position that another instance may have written. */
    void resume() {
        lost.lookAgain();
    }

    /** Takes in records of the events' topic; doing so again changes nothing. */
    void read(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<SeenDossier> begun = new ArrayList<>();
        List<Taken> numbers = new ArrayList<>();
        List<DossierEvent> recoded = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            DossierEvent event = speaksOfCodes(record) ? event(record).orElse(null) : null;
            if (event != null && event.change() instanceof Change.Recoded it) {
                recoded.add(event);
                number(it.newCode()).ifPresent(numbers::add);
            } else if (event != null) {
                SeenDossier.begun(event).ifPresent(begun::add);
            }
        }
        begun.stream()
                .filter(SeenDossier::isNumberedHere)
                .flatMap(one -> CodeShape.read(one.code(), one.agency()).stream())
                .forEach(numbers::add);
        takeIn(begun, recoded, numbers);
    }

    private void takeIn(List<SeenDossier> begun, List<DossierEvent> recoded, List<Taken> numbers) {
        if (!begun.isEmpty()) {
            lost.remember(begun);
        }
        for (DossierEvent event : recoded) {
            if (event.change() instanceof Change.Recoded(var oldCode, var newCode, _)) {
                dossiers.recode(event.dossierId(), oldCode, newCode);
                lost.recode(event.dossierId(), oldCode, newCode);
            }
        }
        if (!numbers.isEmpty()) {
            numbering.raise(numbers, clock.instant());
        }
    }

    private static boolean speaksOfCodes(ConsumerRecord<?, ?> record) {
        Header sequence = record.headers().lastHeader("ce_sequence");
        Header type = record.headers().lastHeader("ce_type");
        return sequence == null
                || type == null
                || Arrays.equals(sequence.value(), FIRST)
                || Arrays.equals(type.value(), RECODED);
    }

    /** Whoever is responsible for a dossier later, its number is of the agency that gave it. */
    private Optional<Taken> number(DossierCode code) {
        for (Agency agency : catalogue.agencies()) {
            if (code.value().startsWith(agency.codePrefix() + "-")) {
                return CodeShape.read(code, agency.id());
            }
        }
        return Optional.empty();
    }

    private static Optional<DossierEvent> event(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(EventJson.read(record.value()));
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
