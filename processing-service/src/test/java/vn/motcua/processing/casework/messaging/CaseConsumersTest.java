package vn.motcua.processing.casework.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.cloud.function.cloudevent.CloudEventsFunctionExtensionConfiguration;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.cloud.stream.config.BindingServiceConfiguration;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.function.FunctionConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.test.context.ContextConfiguration;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.messaging.HeldDossiers;
import vn.motcua.platform.position.Reading;
import vn.motcua.platform.position.Readings;
import vn.motcua.processing.casework.DossierEventHandler;
import vn.motcua.processing.casework.InMemoryCases;
import vn.motcua.processing.casework.OwnEvents;
import vn.motcua.processing.departments.ConsumerGroup;
import vn.motcua.processing.departments.Departments;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

@SpringBootTest(
        classes = CaseConsumersTest.Listening.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "spring.config.name=processing-service")
@ContextConfiguration(initializers = ConsumerGroup.class)
class CaseConsumersTest {

    private static final String BINDING = "onDossierEvent-in-0";

    /** No {@code @Configuration}: the service's own scan must not find it. */
    @ImportAutoConfiguration({
        CloudEventsFunctionExtensionConfiguration.class,
        ContextFunctionCatalogAutoConfiguration.class,
        BindingServiceConfiguration.class,
        FunctionConfiguration.class
    })
    @Import({
        TestChannelBinderConfiguration.class,
        CaseConsumers.class,
        DossierEventHandler.class,
        OwnEvents.class
    })
    static class Listening {

        @Bean
        Departments departments() {
            return Departments.parse(List.of("KTHT"));
        }

        @Bean
        InMemoryCases cases(Departments departments) {
            return new InMemoryCases(departments);
        }

        @Bean
        HeldDossiers held() {
            return HeldDossiers.NONE;
        }

        @Bean
        Offsets offsets() {
            return new Offsets(new ArrayList<>(), new AtomicReference<>(Reading.FIRST));
        }

        @Bean
        Readings readings(Offsets offsets) {
            return record -> {
                offsets.handled().add(requireNonNull(record.get(KafkaHeaders.OFFSET, Long.class)));
                return offsets.reading().get();
            };
        }
    }

    /** Of the records that were handled. */
    record Offsets(List<Long> handled, AtomicReference<Reading> reading) {}

    @Autowired private InputDestination topics;
    @Autowired private BindingServiceProperties bindings;
    @Autowired private InMemoryCases cases;
    @Autowired private Offsets offsets;
    @Autowired private OwnEvents own;

    private final DossierId id = someDossier();

    @BeforeEach
    void forget() {
        offsets.handled().clear();
        offsets.reading().set(Reading.FIRST);
    }

    @Test
    void takesARecordAsItLiesOnTheTopicOnce() {
        send(EventJson.write(received(id)), "KTHT", 17);

        assertThat(cases.find(id)).isPresent();
        assertThat(offsets.handled()).containsExactly(17L);
    }

    @Test
    void doesNotReadTheBodyOfAnotherDepartmentsRecord() {
        send("no event".getBytes(UTF_8), "TU_PHAP", 18);

        assertThat(offsets.handled()).isEmpty();
    }

    /** It names the department that it goes to, and may come from here. */
    @Test
    void readsTheBodyOfAHandOverToAnotherDepartment() {
        send(
                record(EventJson.write(received(id)), "TU_PHAP", 21)
                        .setHeader("ce_type", "vn.motcua.dossier.handed-over.v1".getBytes(UTF_8)));

        assertThat(cases.find(id)).isPresent();
    }

    @Nested
    class AnEventThatWasWrittenHere {

        private final DossierEvent ours = received(id);

        @BeforeEach
        void write() {
            own.wrote(ours.eventId());
        }

        @Test
        void isNotReadWhenItComesBack() {
            send(cameBack("no event".getBytes(UTF_8), 19));

            assertThat(offsets.handled()).containsExactly(19L);
        }

        @Test
        void isTakenInWhenTheLogIsReadAgainForTheStoreMayHaveBeenSetBack() {
            offsets.reading().set(Reading.AGAIN);

            send(cameBack(EventJson.write(ours), 20));

            assertThat(cases.find(id)).isPresent();
        }

        private MessageBuilder<byte[]> cameBack(byte[] body, long offset) {
            return record(body, "KTHT", offset)
                    .setHeader("ce_id", ours.eventId().toString().getBytes(UTF_8));
        }
    }

    @Test
    void followsTheLogAndNotItsDeadLettersInTheServicesGroup() {
        assertThat(DossierTopics.EVENTS).matches(destination());
        assertThat(DossierTopics.deadLetters(DossierTopics.EVENTS, "processing-service"))
                .doesNotMatch(destination());
        assertThat(bindings.getGroup(BINDING)).isEqualTo("processing-service");
    }

    private String destination() {
        return bindings.getBindingDestination(BINDING);
    }

    private void send(byte[] body, String department, long offset) {
        send(record(body, department, offset));
    }

    private void send(MessageBuilder<byte[]> record) {
        topics.send(record.build(), destination());
    }

    private MessageBuilder<byte[]> record(byte[] body, String department, long offset) {
        return MessageBuilder.withPayload(body)
                .setHeader(KafkaHeaders.RECEIVED_KEY, id.toString())
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, DossierTopics.EVENTS)
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, 0)
                .setHeader(KafkaHeaders.OFFSET, offset)
                .setHeader("ce_type", "vn.motcua.dossier.received.v1".getBytes(UTF_8))
                .setHeader("agency", "vu-quang".getBytes(UTF_8))
                .setHeader("department", department.getBytes(UTF_8));
    }
}
