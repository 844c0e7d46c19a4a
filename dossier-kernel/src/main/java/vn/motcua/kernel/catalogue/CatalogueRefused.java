package vn.motcua.kernel.catalogue;

import vn.motcua.kernel.yaml.Finding;

import java.util.List;

/** The catalogue's files are wrong; the message lists every finding with its file and line. */
public final class CatalogueRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    CatalogueRefused(List<Finding> findings) {
        super(Finding.report("The catalogue is refused:", findings));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
