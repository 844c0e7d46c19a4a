package vn.motcua.kernel.catalogue;

import vn.motcua.kernel.yaml.Finding;

import java.util.List;
import java.util.stream.Collectors;

/** The catalogue's files are wrong; the message lists every finding with its file and line. */
public final class CatalogueRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    CatalogueRefused(List<Finding> findings) {
        super(
                findings.stream()
                        .map(Finding::toString)
                        .collect(Collectors.joining("\n", "The catalogue is refused:\n", "")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
