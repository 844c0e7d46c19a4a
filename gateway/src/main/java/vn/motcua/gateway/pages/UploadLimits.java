package vn.motcua.gateway.pages;

import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import vn.motcua.gateway.client.ScanClient;
import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.identity.Account;

import java.util.List;
import java.util.Optional;

/** Which files are taken. */
@Component
public final class UploadLimits {

    private final ScanClient client;
    private final Show show;

    UploadLimits(ScanClient client, Show show) {
        this.client = client;
        this.show = show;
    }

    /**
     * What is taken; empty while nobody is there to take it.
     *
     * @param hint key of the text that says so, of the megabytes
     */
    public Optional<Taken> of(String hint, Account who) {
        try {
            var limits = client.limits(who);
            long megabytes = DataSize.ofBytes(limits.maxSize()).toMegabytes();
            String text = show.text(hint, show.number(megabytes));
            return Optional.of(new Taken(limits.maxSize(), limits.mediaTypes(), text));
        } catch (ServiceProblem | ServiceDown _) {
            return Optional.empty();
        }
    }

    /**
     * What is taken.
     *
     * @param maxSize of one file in bytes
     * @param hint the same in words
     */
    public record Taken(long maxSize, List<String> mediaTypes, String hint) {}
}
