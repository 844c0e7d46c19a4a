package vn.motcua.reporting.rebuild;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.ledger.Generation;
import vn.motcua.reporting.ledger.ReportTopics;
import vn.motcua.reporting.view.ViewCopies;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/**
 * Removes what generations leave behind that nobody needs any more: groups, topics, views. Nothing
 * is lost with them: the events are kept, and they can be counted again.
 */
@Component
@Order(GenerationListener.LAST)
final class PastGenerations implements GenerationListener {

    private static final Logger log = LoggerFactory.getLogger(PastGenerations.class);

    private final Admin admin;
    private final ViewCopies copies;
    private final String name;
    private final Set<Generation> dropped = new HashSet<>();

    PastGenerations(
            KafkaAdmin settings,
            ViewCopies copies,
            @Value("${spring.application.name}") String name) {
        this.admin = Admin.create(settings.getConfigurationProperties());
        this.copies = copies;
        this.name = name;
    }

    @Override
    public void become(Generations now) throws InterruptedException {
        for (Generation one : now.past()) {
            if (!dropped.contains(one) && drop(one)) {
                dropped.add(one);
            }
        }
    }

    /** Whether all of it is gone; it is not while another instance still counts. */
    private boolean drop(Generation generation) throws InterruptedException {
        String application = generation.named(name);
        if (!dropGroup(application) || !dropGroup(copies.group(generation))) {
            return false;
        }
        Set<String> topics = new HashSet<>();
        try {
            topics.addAll(admin.listTopics().names().get());
            topics.removeIf(topic -> !belongs(topic, generation, application));
            admin.deleteTopics(topics).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof UnknownTopicOrPartitionException)) {
                log.warn("Topics {} are not deleted yet: {}", topics, failure.getMessage());
                return false;
            }
        }
        copies.drop(generation);
        return true;
    }

    @Override
    public void stop() {
        admin.close();
    }

    private boolean dropGroup(String group) throws InterruptedException {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get();
            return true;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            if (!(failure.getCause() instanceof GroupNotEmptyException)) {
                log.warn("Group {} is not deleted yet: {}", group, failure.getMessage());
            }
            return false;
        }
    }

    /** Its report topics, its dead letters, and what its stores are kept on. */
    private static boolean belongs(String topic, Generation generation, String application) {
        return topic.equals(generation.totals())
                || topic.equals(generation.dossiers())
                || topic.equals(ReportTopics.deadLetters(application))
                || (topic.startsWith(application + "-ledger-") && topic.endsWith("-changelog"));
    }
}
