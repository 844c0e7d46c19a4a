package vn.motcua.reporting.view;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.reporting.ledger.Generation;
import vn.motcua.reporting.ledger.LedgerJson;
import vn.motcua.reporting.ledger.Progress;
import vn.motcua.reporting.ledger.TotalKey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies the report topics of one generation into its views. The last record of a key wins; how far
 * each partition has been copied is kept beside the views, so a dropped database is read again from
 * the beginning and a redelivery of what is copied changes nothing.
 */
final class ViewListener extends CopyListener implements BatchMessageListener<String, byte[]> {

    private final Generation generation;
    private final ViewWriter views;
    private final DoubledCodes doubled;

    ViewListener(Generation generation, ViewWriter views, DoubledCodes doubled) {
        super(views);
        this.doubled = doubled;
        this.generation = generation;
        this.views = views;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        var batch = new Batch();
        try {
            records.forEach(batch::add);
        } finally {
            // Also when one is foreign: those before it count as handled.
            batch.write();
        }
    }

    private final class Batch {

        private final Map<String, Document> totals = new LinkedHashMap<>();
        private final Map<String, Document> dossiers = new LinkedHashMap<>();
        private final Map<String, Document> progress = new LinkedHashMap<>();
        private final Map<TopicPartition, Long> positions = new HashMap<>();

        void add(ConsumerRecord<String, byte[]> record) {
            for (Document document : documents(record)) {
                String id = document.getString(ViewFields.ID);
                if (Progress.isKey(record.key())) {
                    progress.put(id, document);
                } else if (record.topic().equals(generation.totals())) {
                    totals.put(id, document);
                } else {
                    dossiers.put(id, document);
                }
            }
            positions.put(
                    new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }

        void write() {
            views.replace(generation.named(ViewFields.TOTALS), totals.values());
            views.replace(generation.named(ViewFields.DOSSIERS), dossiers.values());
            doubled.check(generation, dossiers.values());
            // Progress says that what it speaks of can be seen: it goes last.
            views.replace(ViewWriter.PROGRESS, progress.values());
            views.keep(positions);
        }
    }

    private List<Document> documents(ConsumerRecord<String, byte[]> record) {
        try {
            if (Progress.isKey(record.key())) {
                return List.of(
                        ViewDocuments.of(record.topic(), LedgerJson.progress(record.value())));
            }
            return record.topic().equals(generation.totals())
                    ? List.of(
                            ViewDocuments.of(
                                    TotalKey.parse(record.key()),
                                    LedgerJson.counts(record.value())))
                    : ViewDocuments.of(record.value());
        } catch (MalformedEvent foreign) {
            throw new BatchListenerFailedException("Not the ledger's", foreign, record);
        }
    }
}
