package vn.motcua.intake.reception;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import vn.motcua.forms.Forms;
import vn.motcua.forms.Receipt;
import vn.motcua.forms.Tracking;
import vn.motcua.forms.Wording;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Origin.Desk;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.web.PublicAddress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Prints receipts, in the words that were the law on the day of reception. */
@Component
final class PrintedReceipts {

    private final Forms forms = new Forms();
    private final ReceiptFields fields;
    private final PublicAddress address;

    PrintedReceipts(Catalogue catalogue, PublicAddress address) {
        this.fields = new ReceiptFields(catalogue);
        this.address = address;
    }

    /**
     * Prints the receipt of a dossier.
     *
     * @param kind PDF or HTML
     * @throws Problem {@code no-receipt} for a dossier of an older system
     */
    byte[] print(Dossier dossier, MediaType kind) {
        if (!(dossier.origin() instanceof Desk desk)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "no-receipt", dossier.code());
        }
        Receipt receipt = fields.of(dossier, desk, tracking(dossier));
        var wording = Wording.on(VietnamTime.date(dossier.receivedAt()));
        return kind.equals(MediaType.APPLICATION_PDF)
                ? pdf(receipt, wording)
                : forms.html(receipt, wording).getBytes(UTF_8);
    }

    private byte[] pdf(Receipt receipt, Wording wording) {
        var bytes = new ByteArrayOutputStream();
        try {
            forms.pdf(receipt, wording, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Tracking tracking(Dossier dossier) {
        return new Tracking(dossier.code().value(), address.tracking(dossier.code()));
    }
}
