package vn.motcua.reporting.view;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.reporting.closing.ClosingJson;
import vn.motcua.reporting.closing.ClosingMessage;
import vn.motcua.reporting.closing.SignedClosing;
import vn.motcua.reporting.ledger.ReportTopics;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies closings from their topic to where they can be asked for. */
@Component
final class ClosingListener extends CopyListener {

    private final ViewWriter views;
    private final ClosingDocuments closings;

    ClosingListener(ViewWriter views, ClosingDocuments closings) {
        super(views);
        this.views = views;
        this.closings = closings;
    }

    @KafkaListener(
            id = "${spring.application.name}-closings",
            topics = ReportTopics.CLOSINGS,
            batch = "true")
    void copy(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, Document> dossiers = new LinkedHashMap<>();
        Map<TopicPartition, Long> positions = new HashMap<>();
        try {
            for (ConsumerRecord<String, byte[]> record : records) {
                copy(read(record), dossiers);
                positions.put(
                        new TopicPartition(record.topic(), record.partition()),
                        record.offset() + 1);
            }
        } finally {
            // Also when one is foreign: those before it count as handled.
            views.replace(ViewFields.CLOSED_DOSSIERS, dossiers.values());
            views.keep(positions);
        }
    }

    private void copy(ClosingMessage message, Map<String, Document> dossiers) {
        switch (message) {
            case ClosingMessage.Dossier dossier -> {
                for (Document document : ViewDocuments.of(dossier.closing(), dossier.fact())) {
                    dossiers.put(document.getString(ViewFields.ID), document);
                }
            }
            case ClosingMessage.Close(SignedClosing closing) -> {
                views.replace(ViewFields.CLOSED_DOSSIERS, dossiers.values());
                dossiers.clear();
                closings.enter(closing);
            }
        }
    }

    private static ClosingMessage read(ConsumerRecord<String, byte[]> record) {
        try {
            return ClosingJson.read(record.value());
        } catch (MalformedEvent foreign) {
            throw new BatchListenerFailedException("Not a closing", foreign, record);
        }
    }
}
