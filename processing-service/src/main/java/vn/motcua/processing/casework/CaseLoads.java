package vn.motcua.processing.casework;

import java.util.Collection;
import java.util.Map;

/** How many open cases people hold now. */
@FunctionalInterface
public interface CaseLoads {

    /** By their logins; who holds none is not there. */
    Map<String, Long> of(Collection<String> officers);
}
