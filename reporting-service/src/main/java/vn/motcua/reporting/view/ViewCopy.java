package vn.motcua.reporting.view;

import org.springframework.kafka.listener.MessageListenerContainer;

/** The views of one generation as they are copied. */
public final class ViewCopy implements AutoCloseable {

    private final MessageListenerContainer container;

    ViewCopy(MessageListenerContainer container) {
        this.container = container;
    }

    @Override
    public void close() {
        container.stop();
    }
}
