package vn.motcua.processing.forms;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Role;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who gave a dossier and who took it, each time it passed from one side to another. They are known
 * by their accounts, as the events are; the applicant's name is not known here, so their side is
 * called by its part. What happened before the case came to this service has no names.
 *
 * @param events of the dossier, in their order
 */
record Hands(List<DossierEvent> events) {

    static final String CITIZEN = "Người nộp hồ sơ";

    /** Who gave it and who took it; absent where it was nobody, or is not known. */
    record Pair(@Nullable String giver, @Nullable String taker) {}

    private static final Pair NOBODY = new Pair(null, null);

    /** Of the dossier's reception. */
    Pair atReception() {
        return events.getFirst().sequence() == 1 ? pair(0) : NOBODY;
    }

    /** Of what passed it on at that moment. */
    Pair at(Instant moment) {
        return IntStream.range(0, events.size())
                .filter(index -> events.get(index).occurredAt().equals(moment))
                .mapToObj(this::pair)
                .filter(pair -> !pair.equals(NOBODY))
                .findFirst()
                .orElse(NOBODY);
    }

    /** Of the result: who decided, and who gave it out to the citizen. */
    Pair atDecision() {
        Actor decided = null;
        Actor delivered = null;
        for (DossierEvent event : events) {
            switch (event.change()) {
                case Change.Resolved _ -> decided = event.actor();
                case Change.Delivered _ -> delivered = event.actor();
                case Change _ -> {}
            }
        }
        return new Pair(name(decided), name(delivered));
    }

    private Pair pair(int index) {
        String actor = name(events.get(index).actor());
        return switch (events.get(index).change()) {
            case Change.Received _ -> new Pair(CITIZEN, orElse(firstOfficer(index), actor));
            case Change.Imported _ -> new Pair(CITIZEN, firstOfficer(index));
            case Change.HandedOver _ -> new Pair(actor, firstOfficer(index));
            case Change.Reopened _ -> new Pair(actor, firstOfficer(index));
            case Change.SupplementRequested _ -> new Pair(actor, CITIZEN);
            case Change.PaymentRequested _ -> new Pair(actor, CITIZEN);
            case Change.Supplemented _ -> new Pair(CITIZEN, actor);
            case Change.PaymentSettled _ -> new Pair(CITIZEN, actor);
            case Change _ -> NOBODY;
        };
    }

    /** Who took it out of the inbox it came to by the event with that index. */
    private @Nullable String firstOfficer(int index) {
        for (DossierEvent event : events.subList(index + 1, events.size())) {
            switch (event.change()) {
                case Change.Claimed it -> {
                    return it.officer();
                }
                case Change.Reassigned it -> {
                    return it.to();
                }
                case Change.HandedOver _ -> {
                    return null;
                }
                case Change _ -> {}
            }
        }
        return null;
    }

    private static @Nullable String orElse(@Nullable String first, @Nullable String other) {
        return first == null ? other : first;
    }

    /** The account, and for whom it stood in; machines are nobody. */
    private static @Nullable String name(@Nullable Actor actor) {
        if (actor == null || actor.role() == Role.SYSTEM || actor.role() == Role.KIOSK) {
            return null;
        }
        Actor.OnBehalfOf absent = actor.onBehalfOf();
        return absent == null ? actor.id() : "%s (thay %s)".formatted(actor.id(), absent.officer());
    }
}
