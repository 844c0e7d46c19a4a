package vn.motcua.platform.kafka;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;

/** Describes topics the way this system needs them. */
public record Topics(int partitions, short replicas) {

    /** A log: every record is kept, by time and by size. */
    public NewTopic keptForever(String name) {
        return builder(name)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .config(TopicConfig.RETENTION_BYTES_CONFIG, "-1")
                .build();
    }

    /** A table: the last record of each key is kept. */
    public NewTopic compacted(String name) {
        return builder(name).compact().build();
    }

    private TopicBuilder builder(String name) {
        return TopicBuilder.name(name).partitions(partitions).replicas(replicas);
    }
}
