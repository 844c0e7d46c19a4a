package vn.motcua.reporting.view;

import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerSeekAware;

import java.util.Map;

/** Goes on where the copy in the store ends, and begins anew when there is none. */
abstract class CopyListener implements ConsumerSeekAware {

    private final ViewWriter views;

    protected CopyListener(ViewWriter views) {
        this.views = views;
    }

    @Override
    public final void onPartitionsAssigned(
            Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        Map<TopicPartition, Long> positions = views.positions();
        assignments
                .keySet()
                .forEach(partition ->
                        callback.seek(
                                partition.topic(),
                                partition.partition(),
                                positions.getOrDefault(partition, 0L)));
    }
}
