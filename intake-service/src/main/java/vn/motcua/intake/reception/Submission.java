package vn.motcua.intake.reception;

import vn.motcua.intake.dossier.Origin.Request;
import vn.motcua.platform.security.Caller;

/** One attempt of a caller to file a dossier; there may be several with the same key. */
record Submission(Caller caller, IdempotencyKey key, ReceptionBody body) {

    Request request() {
        return new Request(key.stored(), body.hash());
    }
}
