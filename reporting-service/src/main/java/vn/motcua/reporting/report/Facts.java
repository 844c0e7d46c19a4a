package vn.motcua.reporting.report;

import org.bson.Document;
import org.bson.types.Binary;

import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.LedgerJson;
import vn.motcua.reporting.view.ViewFields;

/** The facts in documents. */
final class Facts {

    private Facts() {}

    static Fact of(Document dossier) {
        return LedgerJson.fact(dossier.get(ViewFields.FACT, Binary.class).getData());
    }
}
