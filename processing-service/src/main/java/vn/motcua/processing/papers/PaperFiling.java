package vn.motcua.processing.papers;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.platform.problem.Problem;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.UnknownCase;
import vn.motcua.processing.papers.store.Draft;
import vn.motcua.processing.papers.store.PaperStore;
import vn.motcua.processing.papers.store.StoredPaper;
import vn.motcua.processing.papers.store.UploadJournal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.UUID;

/**
 * Files a paper: its content is stored first, then the case is told. Whatever ends in between is
 * undone here, or by the {@link UploadSweep} where there is nobody left to undo it.
 */
@Service
public final class PaperFiling {

    private static final Logger log = LoggerFactory.getLogger(PaperFiling.class);

    private final PaperStore store;
    private final UploadJournal journal;
    private final PaperRegister register;
    private final PaperRules rules;

    PaperFiling(PaperStore store, UploadJournal journal, PaperRegister register, PaperRules rules) {
        this.store = store;
        this.journal = journal;
        this.register = register;
        this.rules = rules;
    }

    /**
     * Files a paper with a case. The same file sent again under the same name is the same paper:
     * whoever sends it may not have had an answer.
     *
     * @throws Problem when it is not one that may be filed, or was cut off; nothing is left of it
     */
    public Change.PaperFiled file(Case found, Actor by, Upload upload) {
        rules.admit(found, upload);
        byte[] head = head(upload);
        rules.recognise(upload.label(), head);
        var begun = journal.begin(found.id());
        UUID paper = begun.paper();
        var draft = new Draft(paper, found.id(), upload.label(), begun.since(), by, rules.unseen());
        Change.PaperFiled filed;
        try {
            filed = take(draft, head, upload);
        } catch (IOException cut) {
            undo(paper);
            throw cut();
        } catch (Problem | UnknownCase refused) {
            undo(paper);
            throw refused;
        }
        // Any other failure leaves open whether the case was told; the sweep will find out.
        if (!filed.paper().equals(paper)) {
            undo(paper);
            return filed;
        }
        journal.end(paper);
        log.info("Paper {} of case {} filed", paper, found.id());
        return filed;
    }

    private static byte[] head(Upload upload) {
        try {
            return upload.body().readNBytes(PaperTypes.HEAD);
        } catch (IOException cut) {
            throw cut();
        }
    }

    private Change.PaperFiled take(Draft draft, byte[] head, Upload upload) throws IOException {
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), upload.body());
        var content = new MeasuredStream(whole, rules.maxSize());
        store.write(draft.id(), draft.label().name(), content);
        if (upload.length() >= 0 && upload.length() != content.size()) {
            throw new IOException("Fewer bytes came than were announced");
        }
        String sha256 = content.hash();
        store.seal(draft, sha256);
        if (!journal.renew(draft.id())) {
            throw new IOException("It took so long that it was given up");
        }
        var label = draft.label();
        var filed =
                new Change.PaperFiled(
                        draft.id(), label.key(), label.mediaType(), content.size(), sha256);
        return register.file(
                draft.dossier(), draft.filedBy(), filed, other -> isSame(other, filed, draft));
    }

    private boolean isSame(Change.PaperFiled other, Change.PaperFiled filed, Draft draft) {
        if (!other.sha256().equals(filed.sha256()) || other.size() != filed.size()) {
            return false;
        }
        StoredPaper stored = store.find(List.of(other.paper())).get(other.paper());
        return stored != null
                && stored.label().equals(draft.label())
                && !stored.scan().isQuarantined();
    }

    private void undo(UUID paper) {
        store.discard(paper);
        journal.end(paper);
    }

    private static Problem cut() {
        return Problem.of(HttpStatus.BAD_REQUEST, "upload-cut");
    }
}
