package vn.motcua.processing.casework.persistence;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

import vn.motcua.platform.outbox.OutboxMessages;
import vn.motcua.platform.outbox.OutboxProperties;
import vn.motcua.platform.outbox.OutboxPublisher;
import vn.motcua.platform.outbox.OutboxRelay;
import vn.motcua.platform.outbox.TraceContext;
import vn.motcua.platform.outbox.WaitingDocuments;
import vn.motcua.processing.casework.ActionPlan;
import vn.motcua.processing.casework.CaseAgenda;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.OwnEvents;
import vn.motcua.processing.departments.Departments;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Cases in a store of which nothing is published. */
public record MongoCases(MongoTemplate mongo, Departments departments, ActionPlan plan) {

    public CaseRepository cases() {
        return new PersistenceConfiguration()
                .caseRepository(
                        mongo,
                        departments,
                        plan,
                        new OutboxMessages("/processing", new TraceContext(null)),
                        relayThatNobodyStarted(),
                        () -> true,
                        new OwnEvents(),
                        InstantSource.system());
    }

    public CaseAgenda agenda() {
        return new PersistenceConfiguration().caseAgenda(mongo, departments, plan);
    }

    private OutboxRelay relayThatNobodyStarted() {
        var properties =
                new OutboxProperties(
                        Duration.ofSeconds(5),
                        10,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(5));
        Map<String, Object> nowhere = Map.of("bootstrap.servers", "127.0.0.1:1");
        var producers =
                new DefaultKafkaProducerFactory<>(
                        nowhere, new StringSerializer(), new ByteArraySerializer());
        var publisher =
                new OutboxPublisher(
                        new KafkaTemplate<>(producers), new KafkaAdmin(nowhere), properties);
        return new OutboxRelay(
                new WaitingDocuments(mongo, CaseDocuments.COLLECTION),
                publisher,
                InstantSource.system(),
                properties,
                new SimpleMeterRegistry());
    }
}
