/** The ledger's figures and facts in MongoDB, where they can be asked for, dropped and re-read. */
@NullMarked
package vn.motcua.reporting.view;

import org.jspecify.annotations.NullMarked;
