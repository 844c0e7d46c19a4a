package vn.motcua.processing.casework.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.platform.messaging.DeadLetter;
import vn.motcua.platform.messaging.HeldDossiers;
import vn.motcua.platform.messaging.Replayable;
import vn.motcua.processing.casework.CasesOnTrial;
import vn.motcua.processing.casework.DossierEventHandler;
import vn.motcua.processing.casework.FollowedCases;
import vn.motcua.processing.departments.Departments;

/** Takes events that were dead letters into the cases. */
record CaseReplay(Departments departments, FollowedCases cases) implements Replayable {

    @Override
    public boolean take(DeadLetter letter, ConsumerRecord<String, byte[]> record, boolean behind) {
        if (record.value() == null) {
            throw new MalformedEvent("The record has no body");
        }
        return new DossierEventHandler(departments, cases, HeldDossiers.NONE)
                .replay(EventJson.read(record.value()), behind);
    }

    @Override
    public Replayable onTrial() {
        return new CaseReplay(departments, new CasesOnTrial(cases));
    }
}
