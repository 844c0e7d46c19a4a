package vn.motcua.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.support.MessageBuilder;

import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.notification.Fixtures;
import vn.motcua.platform.position.Reading;
import vn.motcua.platform.position.Readings;

import java.util.ArrayList;
import java.util.List;

@SpringBootTest(
        classes = DossierConsumersTest.Listening.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.config.name=notification-service",
            "spring.application.name=notification-service",
        })
class DossierConsumersTest {

    private static final String EVENTS = "onDossierEvent-in-0";
    private static final String APPLICANTS = "onApplicant-in-0";

    /** No {@code @Configuration}: the service's own scan must not find it. */
    @ImportAutoConfiguration({
        CloudEventsFunctionExtensionConfiguration.class,
        ContextFunctionCatalogAutoConfiguration.class,
        BindingServiceConfiguration.class,
        FunctionConfiguration.class
    })
    @Import({TestChannelBinderConfiguration.class, DossierConsumers.class})
    static class Listening {

        @Bean
        Noted records() {
            return new Noted(new ArrayList<>());
        }

        @Bean
        Readings readings() {
            return _ -> Reading.AGAIN;
        }
    }

    /** What was taken, in words. */
    record Noted(List<String> taken) implements RecordTaker {

        @Override
        public void event(byte @Nullable [] body, Reading reading) {
            taken.add(reading + " event " + text(body));
        }

        @Override
        public void applicant(@Nullable String key, byte @Nullable [] body, Reading reading) {
            taken.add(reading + " applicant " + key + " " + text(body));
        }

        private static String text(byte @Nullable [] body) {
            return body == null ? "nothing" : new String(body, UTF_8);
        }
    }

    @Autowired private InputDestination topics;
    @Autowired private BindingServiceProperties bindings;
    @Autowired private Noted noted;

    @BeforeEach
    void forget() {
        noted.taken().clear();
    }

    @Test
    void takesAnEventAsItLiesOnTheTopicOnce() {
        byte[] event = EventJson.write(Fixtures.received());

        send(EVENTS, event);

        assertThat(noted.taken()).containsExactly("AGAIN event " + new String(event, UTF_8));
    }

    @Test
    void takesAnApplicantUnderTheKeyOfItsRecord() {
        byte[] applicant = EventJson.write(Fixtures.applicant("0912345678", null));

        send(APPLICANTS, applicant);

        assertThat(noted.taken())
                .containsExactly(
                        "AGAIN applicant " + Fixtures.DOSSIER + " " + new String(applicant, UTF_8));
    }

    @Test
    void takesARecordWithoutABodyForOne() {
        send(APPLICANTS, KafkaNull.INSTANCE);
        send(EVENTS, KafkaNull.INSTANCE);

        assertThat(noted.taken())
                .containsExactly(
                        "AGAIN applicant " + Fixtures.DOSSIER + " nothing", "AGAIN event nothing");
    }

    @ParameterizedTest
    @CsvSource({
        EVENTS + ", " + DossierTopics.EVENTS,
        APPLICANTS + ", " + DossierTopics.APPLICANTS,
    })
    void followsTheTopicAndNotItsDeadLettersInTheServicesGroup(String binding, String topic) {
        String destination = bindings.getBindingDestination(binding);

        assertThat(topic).matches(destination);
        assertThat(DossierTopics.deadLetters(topic, "notification-service"))
                .doesNotMatch(destination);
        assertThat(bindings.getGroup(binding)).isEqualTo("notification-service");
    }

    private void send(String binding, Object body) {
        var record =
                MessageBuilder.withPayload(body)
                        .setHeader(KafkaHeaders.RECEIVED_KEY, Fixtures.DOSSIER.toString())
                        .setHeader("ce_subject", Fixtures.DOSSIER.toString().getBytes(UTF_8))
                        .build();
        topics.send(record, bindings.getBindingDestination(binding));
    }
}
