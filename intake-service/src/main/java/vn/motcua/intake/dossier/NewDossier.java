package vn.motcua.intake.dossier;

import vn.motcua.platform.outbox.OutboxMessage;

import java.util.List;

/** A dossier that is not stored yet, with what it will tell the others. */
public record NewDossier(Dossier dossier, List<OutboxMessage> messages) {

    public NewDossier {
        messages = List.copyOf(messages);
    }
}
