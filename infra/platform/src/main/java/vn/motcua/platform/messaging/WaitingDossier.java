package vn.motcua.platform.messaging;

import static java.util.Comparator.comparing;

import vn.motcua.platform.messaging.HeldDossiers.Held;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A dossier of which something was set aside.
 *
 * @param reason of the letter that was set aside first
 * @param since when that was
 * @param open how many letters wait to be settled; 0 when it is held though nothing is open
 * @param held whether what comes later of it is set aside, too
 */
record WaitingDossier(String dossier, String reason, Instant since, int open, boolean held) {

    /** The one that has waited longest first. */
    static List<WaitingDossier> of(Map<String, List<DeadLetter>> open, Map<String, Held> holds) {
        List<WaitingDossier> waiting = new ArrayList<>();
        open.forEach((dossier, letters) -> {
            DeadLetter first = letters.stream().min(comparing(DeadLetter::failedAt)).orElseThrow();
            waiting.add(
                    new WaitingDossier(
                            dossier,
                            first.reason(),
                            first.failedAt(),
                            letters.size(),
                            holds.containsKey(dossier)));
        });
        holds.values().stream()
                .filter(one -> !open.containsKey(one.key()))
                .map(one -> new WaitingDossier(one.key(), one.reason(), one.since(), 0, true))
                .forEach(waiting::add);
        waiting.sort(comparing(WaitingDossier::since).thenComparing(WaitingDossier::dossier));
        return waiting;
    }
}
