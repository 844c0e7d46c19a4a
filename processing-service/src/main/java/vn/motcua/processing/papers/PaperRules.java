package vn.motcua.processing.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Paper;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.problem.Problem;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.papers.store.Label;
import vn.motcua.processing.papers.store.Scan;

import java.util.List;
import java.util.Optional;

/** What may be filed with which case. */
@Component
public final class PaperRules {

    private final Catalogue catalogue;
    private final PaperSettings settings;
    private final PaperTypes types = new PaperTypes();

    PaperRules(Catalogue catalogue, PaperSettings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /** What the procedure of a case asks for; nothing when the catalogue does not know it. */
    public List<Paper> askedFor(Case found) {
        return askedFor(found.state().dossier().procedure());
    }

    private List<Paper> askedFor(ProcedureCode procedure) {
        return catalogue.procedure(procedure).map(Procedure::papers).orElse(List.of());
    }

    /**
     * Refuses what is known to be wrong before any byte of it is read.
     *
     * @throws Problem telling what it is
     */
    void admit(Case found, Upload upload) {
        CasePapers.mustBeOpen(found);
        mustBeTaken(upload.label());
        mustBeAskedFor(askedFor(found), upload.label().key());
        if (CasePapers.filed(found).size() >= settings.maxPerCase()) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "too-many-papers",
                    Integer.toString(settings.maxPerCase()));
        }
        mustFit(upload.length());
    }

    /**
     * Refuses what would be refused with a case of this procedure, before there is one.
     *
     * @param size in bytes
     * @param head its first bytes, at least {@link #headSize()} of them when it has so many
     * @throws Problem telling what it is
     */
    public void check(ProcedureCode procedure, Label label, long size, byte[] head) {
        mustBeTaken(label);
        mustBeAskedFor(askedFor(procedure), label.key());
        mustFit(size);
        recognise(label, head);
    }

    /** How many bytes of a file tell what it is. */
    public static int headSize() {
        return PaperTypes.HEAD;
    }

    /** In bytes, of one file. */
    public long maxSize() {
        return settings.maxSize().toBytes();
    }

    public List<String> mediaTypes() {
        return settings.mediaTypes();
    }

    private void mustFit(long size) {
        if (size > maxSize()) {
            throw MeasuredStream.tooLarge(maxSize());
        }
    }

    private void mustBeTaken(Label label) {
        String type = label.mediaType();
        if (!settings.mediaTypes().contains(type)) {
            throw notTaken(
                    Conversion.of(type, label.name())
                            .map(Conversion::key)
                            .orElse("media-type-not-taken"),
                    type);
        }
    }

    /**
     * Refuses a file that is empty or not of its declared type.
     *
     * @param head its first bytes
     * @throws Problem {@code empty-paper}, {@code type-mismatch}, or how to convert it
     */
    void recognise(Label label, byte[] head) {
        String declared = label.mediaType();
        if (head.length == 0) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "empty-paper");
        }
        if (!types.fits(declared, head)) {
            String detected = types.detect(head);
            Optional<Conversion> help = Conversion.of(detected, label.name());
            if (help.isPresent()) {
                throw notTaken(help.get().key(), detected);
            }
            throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "type-mismatch", declared, detected)
                    .with("declared", declared)
                    .with("detected", detected);
        }
    }

    /** What is known of content that nobody has looked into. */
    Scan unseen() {
        return settings.scans() ? Scan.WAITING : Scan.UNSCANNED;
    }

    private Problem notTaken(String key, String type) {
        return Problem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        key,
                        type,
                        String.join(", ", settings.mediaTypes()))
                .with("allowed", settings.mediaTypes());
    }

    private static void mustBeAskedFor(List<Paper> asked, @Nullable String key) {
        List<String> known = asked.stream().map(Paper::key).toList();
        if (key != null && !known.contains(key)) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "unknown-paper-key",
                            key,
                            String.join(", ", known))
                    .with("allowed", known);
        }
    }
}
