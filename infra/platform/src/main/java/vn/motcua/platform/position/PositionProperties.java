package vn.motcua.platform.position;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.List;

/**
 * What a service reads.
 *
 * @param group its consumer group
 * @param topics that it reads from their first record on
 * @param interval how often its position is written: what was handled since is handled again after
 *     a crash
 */
@ConfigurationProperties("motcua.positions")
public record PositionProperties(
        String group, List<String> topics, @DefaultValue("500ms") Duration interval) {

    public PositionProperties {
        topics = List.copyOf(topics);
    }
}
