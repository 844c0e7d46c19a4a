package vn.motcua.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;

class TopicWriterTest {

    private static final ProducerRecord<String, byte[]> FIRST = record("first");
    private static final ProducerRecord<String, byte[]> SECOND = record("second");

    @Test
    void writesRecordsInTheirOrder() {
        var producer = new OpenProducer(true);

        writer(producer).write(List.of(FIRST, SECOND));

        assertThat(producer.history()).containsExactly(FIRST, SECOND);
    }

    @Test
    void saysThatARecordWasNotTaken() {
        var refusal = new NotEnoughReplicasException("one of two");
        var producer =
                new OpenProducer(false) {
                    @Override
                    public synchronized Future<RecordMetadata> send(
                            ProducerRecord<String, byte[]> record, Callback callback) {
                        var sent = super.send(record, callback);
                        assertThat(record.equals(SECOND) ? errorNext(refusal) : completeNext())
                                .isTrue();
                        return sent;
                    }
                };
        var writer = writer(producer);

        assertThatCode(() -> writer.write(FIRST)).doesNotThrowAnyException();
        assertThatExceptionOfType(NotWritten.class)
                .isThrownBy(() -> writer.write(List.of(FIRST, SECOND)))
                .withRootCauseInstanceOf(NotEnoughReplicasException.class);
    }

    @Test
    void saysThatTheProducerCannotSend() {
        var producer = new OpenProducer(true);
        producer.sendException = new org.apache.kafka.common.KafkaException("closed");

        assertThatExceptionOfType(NotWritten.class).isThrownBy(() -> writer(producer).write(FIRST));
    }

    @Test
    void stopsWaitingWhenItIsInterruptedAndStaysSo() {
        var writer = writer(new OpenProducer(false));
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(NotWritten.class).isThrownBy(() -> writer.write(FIRST));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static TopicWriter writer(MockProducer<String, byte[]> producer) {
        return new TopicWriter(new KafkaTemplate<>(() -> producer));
    }

    private static ProducerRecord<String, byte[]> record(String text) {
        return new ProducerRecord<>("topic", "key", text.getBytes(UTF_8));
    }

    /** Stays open: a template closes what its factory does not keep. */
    private static class OpenProducer extends MockProducer<String, byte[]> {

        OpenProducer(boolean acknowledging) {
            super(acknowledging, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public void close(Duration timeout) {}
    }
}
