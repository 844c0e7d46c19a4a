package vn.motcua.gateway.pages.kiosk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import vn.motcua.gateway.client.IntakeClient.Paper;
import vn.motcua.gateway.client.IntakeClient.Procedure;
import vn.motcua.gateway.client.IntakeClient.Reception;
import vn.motcua.gateway.client.ScanClient;
import vn.motcua.gateway.client.ScanClient.Scan;
import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.pages.ChosenFile;
import vn.motcua.gateway.pages.Refusal;
import vn.motcua.gateway.pages.Show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Scans that come with a dossier. All are checked before it is filed, so that a refused one costs
 * nothing; they are kept once it is, for a case begins with its dossier. Every step may be
 * repeated.
 */
@Component
final class Scans {

    /** The field of a paper's scan is called this and the paper's key. */
    static final String FIELD = "scan-";

    private final ScanClient client;
    private final Show show;

    Scans(ScanClient client, Show show) {
        this.client = client;
        this.show = show;
    }

    /** Those that were chosen, by the papers of the procedure. */
    static List<Scan> of(Procedure procedure, Map<String, MultipartFile> files) {
        return procedure.papers().stream()
                .map(Paper::key)
                .flatMap(key ->
                        ChosenFile.of(files.get(FIELD + key)).map(it -> it.scan(key)).stream())
                .toList();
    }

    /**
     * Why scans would be refused, by field; empty when all would be taken.
     *
     * @throws ServiceDown when nobody is there to take them
     */
    Map<String, String> refusals(List<Scan> scans, String procedure, Account who) {
        Map<String, String> refusals = new LinkedHashMap<>();
        for (Scan scan : scans) {
            try {
                client.check(scan, procedure, who);
            } catch (ServiceProblem refused) {
                refusals.put(FIELD + key(scan), Refusal.of(refused, show).detail());
            }
        }
        return refusals;
    }

    /** Keeps scans with a dossier that was filed; what is not kept says why. */
    List<Kept> keep(List<Scan> scans, Reception reception, Account who) {
        return scans.stream()
                .map(scan -> new Kept(key(scan), problem(scan, reception, who)))
                .toList();
    }

    private @Nullable String problem(Scan scan, Reception reception, Account who) {
        try {
            client.keep(scan, reception.id(), reception.department(), who);
            return null;
        } catch (ServiceProblem refused) {
            return Refusal.of(refused, show).detail();
        } catch (ServiceDown down) {
            return Refusal.of(down, show).detail();
        }
    }

    /** Here each scan is of a paper that the procedure lists. */
    private static String key(Scan scan) {
        return Objects.requireNonNull(scan.key());
    }

    /**
     * What became of a scan.
     *
     * @param key of its paper
     * @param problem why it is not kept; absent when it is
     */
    record Kept(String key, @Nullable String problem) {}
}
