package vn.motcua.load.fill;

import vn.motcua.load.machine.Pauses;
import vn.motcua.load.machine.Use;

import java.util.Map;

/**
 * What came of filling a system.
 *
 * @param imported seconds until the last file was taken
 * @param counted seconds until the ledger had counted them all and shown it
 * @param use over all of it
 */
public record Filled(
        long accepted,
        long unchanged,
        long rejected,
        double imported,
        double counted,
        Use use,
        Map<String, Pauses> pauses) {}
