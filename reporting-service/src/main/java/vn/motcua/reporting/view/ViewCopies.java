package vn.motcua.reporting.view;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.ledger.Generation;

/** Keeps views of as many generations of the ledger as are wanted. */
@Component
public final class ViewCopies {

    private final ConcurrentKafkaListenerContainerFactory<String, byte[]> listeners;
    private final MongoTemplate mongo;
    private final ViewWriter views;
    private final DoubledCodes doubled;
    private final String name;

    @SuppressWarnings("unchecked") // the factory is Boot's, for whatever the deserializers make
    ViewCopies(
            ConcurrentKafkaListenerContainerFactory<?, ?> listeners,
            MongoTemplate mongo,
            ViewWriter views,
            DoubledCodes doubled,
            @Value("${spring.application.name}") String name) {
        this.listeners = (ConcurrentKafkaListenerContainerFactory<String, byte[]>) listeners;
        this.mongo = mongo;
        this.views = views;
        this.doubled = doubled;
        this.name = name;
    }

    /** The consumer group that copies this generation. */
    public String group(Generation generation) {
        return generation.named(name + "-view");
    }

    /** Copies what this generation publishes until it is closed. */
    public ViewCopy start(Generation generation) {
        views.prepare(generation);
        doubled.prepare(generation);
        ConcurrentMessageListenerContainer<String, byte[]> container =
                listeners.createContainer(generation.totals(), generation.dossiers());
        container.setBeanName(group(generation));
        container.getContainerProperties().setGroupId(group(generation));
        container.setupMessageListener(new ViewListener(generation, views, doubled));
        if (container.isAutoStartup()) {
            container.start();
        }
        return new ViewCopy(container);
    }

    /** Drops the views of a generation nobody copies any more. */
    public void drop(Generation generation) {
        mongo.dropCollection(generation.named(ViewFields.TOTALS));
        mongo.dropCollection(generation.named(ViewFields.DOSSIERS));
        doubled.drop(generation);
        Criteria itsTopics =
                Criteria.where(ViewWriter.TOPIC).in(generation.totals(), generation.dossiers());
        mongo.remove(Query.query(itsTopics), ViewWriter.POSITIONS);
        mongo.remove(Query.query(itsTopics), ViewWriter.PROGRESS);
    }
}
