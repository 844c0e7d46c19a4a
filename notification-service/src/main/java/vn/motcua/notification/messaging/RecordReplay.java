package vn.motcua.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.platform.messaging.DeadLetter;
import vn.motcua.platform.messaging.Replayable;
import vn.motcua.platform.position.Reading;

/** Takes records that were dead letters: nothing was told of them yet. In whatever order. */
record RecordReplay(RecordTaker records) implements Replayable {

    @Override
    public boolean take(DeadLetter letter, ConsumerRecord<String, byte[]> record, boolean behind) {
        if (record.topic().equals(DossierTopics.APPLICANTS)) {
            records.applicant(record.key(), record.value(), Reading.FIRST);
        } else {
            records.event(record.value(), Reading.FIRST);
        }
        return true;
    }

    @Override
    public Replayable onTrial() {
        return new OnlyRead();
    }

    /** On trial a record is only read: whether the store takes what comes of it is not known. */
    private record OnlyRead() implements Replayable {

        @Override
        public boolean take(
                DeadLetter letter, ConsumerRecord<String, byte[]> record, boolean behind) {
            if (!record.topic().equals(DossierTopics.APPLICANTS)) {
                DossierRecords.readEvent(record.value());
                return true;
            }
            var key = DossierRecords.readKey(record.key());
            if (record.value() != null) {
                DossierRecords.readApplicant(record.value(), key);
            }
            return true;
        }

        @Override
        public Replayable onTrial() {
            return this;
        }
    }
}
