package vn.motcua.processing.casework.persistence;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.outbox.OutboxDocuments;
import vn.motcua.platform.outbox.OutboxMessages;
import vn.motcua.platform.outbox.OutboxRelay;
import vn.motcua.platform.position.CaughtUp;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.GivenCommand;
import vn.motcua.processing.casework.InboxPage;
import vn.motcua.processing.casework.InboxQuery;
import vn.motcua.processing.casework.OwnEvents;
import vn.motcua.processing.casework.model.CaseState;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One document per case, which is its own outbox: every command is one conditional write. */
final class MongoCaseRepository implements CaseRepository {

    private final MongoFollowedCases cases;
    private final MongoInbox inbox;
    private final OutboxMessages messages;
    private final OutboxRelay relay;
    private final CaughtUp caughtUp;
    private final OwnEvents own;
    private final InstantSource clock;

    MongoCaseRepository(
            MongoFollowedCases cases,
            MongoInbox inbox,
            OutboxMessages messages,
            OutboxRelay relay,
            CaughtUp caughtUp,
            OwnEvents own,
            InstantSource clock) {
        this.cases = cases;
        this.inbox = inbox;
        this.messages = messages;
        this.relay = relay;
        this.caughtUp = caughtUp;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public Optional<Case> find(DossierId id) {
        return cases.find(id);
    }

    @Override
    public boolean create(Case opened) {
        return cases.create(opened);
    }

    @Override
    public Optional<Case> append(
            Case loaded, DossierEvent ours, CaseState next, @Nullable GivenCommand command) {
        caughtUp.require();
        // A position is the event's sequence: what is published is then known by it, too.
        var message = messages.of(ours.sequence(), ours);
        var update = OutboxDocuments.appending(List.of(message), clock.instant());
        if (command != null) {
            update.push(CaseDocuments.COMMANDS, CaseDocuments.write(command));
        }
        Optional<Document> written = cases.write(loaded, ours, next, update);
        // Before it can come back.
        written.ifPresent(_ -> own.wrote(ours.eventId()));
        written.map(OutboxDocuments::outgoing).map(List::of).ifPresent(relay::wake);
        return written.map(_ -> loaded.after(ours, next, command));
    }

    @Override
    public boolean adopt(Case loaded, DossierEvent theirs, CaseState next) {
        return cases.adopt(loaded, theirs, next);
    }

    @Override
    public InboxPage list(InboxQuery query, LocalDate today) {
        return inbox.page(query, today);
    }
}
