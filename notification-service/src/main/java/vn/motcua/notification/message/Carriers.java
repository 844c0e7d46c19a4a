package vn.motcua.notification.message;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The carriers, one of each medium. */
final class Carriers {

    private final Map<Medium, Carrier> carriers = new EnumMap<>(Medium.class);

    Carriers(List<Carrier> all) {
        all.forEach(carrier -> carriers.put(carrier.medium(), carrier));
    }

    Carrier of(Message message) {
        Address address = message.address();
        Carrier carrier = address == null ? null : carriers.get(address.medium());
        if (carrier == null) {
            throw new IllegalStateException("No carrier for message " + message.id());
        }
        return carrier;
    }

    /** Lets them forget what they keep of a message. */
    void forget(Message message) {
        carriers.values().forEach(carrier -> carrier.forget(message.id()));
    }
}
