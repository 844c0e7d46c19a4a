package vn.motcua.platform.position;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/**
 * A consumer that writes its position to the store before it commits it to the broker, so that a
 * store that knows less than the broker is one that has lost something. The broker's offset never
 * goes back: it says how far the log was ever read.
 */
final class PositionFirst implements InvocationHandler {

    private static final Logger log = LoggerFactory.getLogger(PositionFirst.class);

    private final Consumer<?, ?> consumer;
    private final Positions positions;
    private final StartCheck check;

    /** What the store did not take goes with what comes next: it is a lower bound meanwhile. */
    private final Map<TopicPartition, Long> unwritten = new HashMap<>();

    private PositionFirst(Consumer<?, ?> consumer, Positions positions, StartCheck check) {
        this.consumer = consumer;
        this.positions = positions;
        this.check = check;
    }

    @SuppressWarnings("unchecked") // the proxy has the one interface it is made for
    static <K, V> Consumer<K, V> of(
            Consumer<K, V> consumer, Positions positions, StartCheck check) {
        return (Consumer<K, V>)
                Proxy.newProxyInstance(
                        PositionFirst.class.getClassLoader(),
                        new Class<?>[] {Consumer.class},
                        new PositionFirst(consumer, positions, check));
    }

    @Override
    @SuppressWarnings({"NullAway", "unchecked"}) // a reflective call takes and gives what it likes
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            if (!method.getName().startsWith("commit")) {
                return method.invoke(consumer, arguments);
            }
            if (arguments == null || !(arguments[0] instanceof Map<?, ?> offsets)) {
                throw new UnsupportedOperationException("a commit must say what was handled");
            }
            arguments[0] = kept((Map<TopicPartition, OffsetAndMetadata>) offsets);
            return method.invoke(consumer, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /** What may be committed: nothing that the store does not know, or that goes back. */
    private Map<TopicPartition, OffsetAndMetadata> kept(
            Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, handled) -> unwritten.put(partition, handled.offset()));
        try {
            positions.keep(unwritten);
            unwritten.clear();
        } catch (RuntimeException away) {
            // Thrown on, it would pass for a failure of the record that was handled last.
            log.warn("The store did not take the position; nothing is committed", away);
            return Map.of();
        }
        Map<TopicPartition, OffsetAndMetadata> ahead = new HashMap<>(offsets);
        ahead.entrySet().removeIf(one -> one.getValue().offset() < check.rereadUntil(one.getKey()));
        return ahead;
    }
}
