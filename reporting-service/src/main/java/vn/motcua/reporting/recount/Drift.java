package vn.motcua.reporting.recount;

import vn.motcua.reporting.ledger.Account;
import vn.motcua.reporting.ledger.Dimensions;

import java.time.LocalDate;
import java.util.Map;

/**
 * A cell whose total is not what its dossiers add up to.
 *
 * @param difference by account, the total less the recount
 */
record Drift(Dimensions cell, LocalDate day, Map<Account, Long> difference) {}
