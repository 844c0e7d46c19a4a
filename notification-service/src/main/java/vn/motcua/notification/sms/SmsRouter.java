package vn.motcua.notification.sms;

import vn.motcua.notification.sms.SmsAnswer.Accepted;
import vn.motcua.notification.sms.SmsAnswer.Refused;
import vn.motcua.notification.sms.SmsAnswer.RefusedForNow;
import vn.motcua.notification.sms.SmsAnswer.Unknown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Chooses a provider by weight, and goes to the next one only where the one before it surely did
 * not take the message. Whoever fails is left alone and comes back by itself.
 */
final class SmsRouter {

    private final List<GuardedProvider> providers;
    private final DoubleSupplier chance;

    /**
     * Makes one.
     *
     * @param chance numbers from 0 to 1, by which the first provider is drawn
     */
    SmsRouter(List<GuardedProvider> providers, DoubleSupplier chance) {
        this.providers = List.copyOf(providers);
        this.chance = chance;
        long names = providers.stream().map(each -> each.provider().name()).distinct().count();
        if (names != providers.size()) {
            throw new IllegalArgumentException(
                    "Two providers of short messages have the same name: a receipt would be for"
                            + " both");
        }
    }

    /** What came of a message, and at which provider; at none where none could take it. */
    record Routed(String provider, SmsAnswer answer) {}

    Routed send(SmsMessage message) {
        List<GuardedProvider> ways = ways(message);
        if (ways.isEmpty()) {
            return new Routed("", new Refused("No provider takes numbers abroad"));
        }
        List<Routed> refused = new ArrayList<>();
        for (GuardedProvider next : ways) {
            Routed routed = hand(message, next);
            switch (routed.answer()) {
                // For good may be for a reason of the account's own: a template, a brand name.
                case RefusedForNow _, Refused _ -> refused.add(routed);
                case Accepted _, Unknown _ -> {
                    return routed;
                }
            }
        }
        return refused.stream()
                .filter(each -> each.answer() instanceof RefusedForNow)
                .findFirst()
                .orElse(refused.getLast());
    }

    Optional<SmsReceipt> ask(String provider, String id) {
        return providers.stream()
                .filter(each -> each.provider().name().equals(provider))
                .findFirst()
                .flatMap(known -> known.ask(id));
    }

    private static Routed hand(SmsMessage message, GuardedProvider to) {
        return new Routed(to.provider().name(), to.send(message));
    }

    /** Those that reach the number: one drawn by weight, then the others, the heaviest first. */
    private List<GuardedProvider> ways(SmsMessage message) {
        List<GuardedProvider> ways =
                new ArrayList<>(
                        providers.stream()
                                .filter(each ->
                                        !message.goesAbroad() || each.provider().reachesAbroad())
                                .sorted(Comparator.comparingInt(GuardedProvider::weight).reversed())
                                .toList());
        double drawn = chance.getAsDouble() * ways.stream().mapToInt(GuardedProvider::weight).sum();
        for (GuardedProvider each : ways) {
            drawn -= each.weight();
            if (drawn < 0) {
                ways.remove(each);
                ways.addFirst(each);
                break;
            }
        }
        return ways;
    }
}
