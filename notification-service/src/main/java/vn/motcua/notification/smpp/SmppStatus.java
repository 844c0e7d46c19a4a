package vn.motcua.notification.smpp;

import org.jsmpp.SMPPConstant;

import java.util.Set;

/** What a message centre means by refusing: in each case it did not take the part. */
enum SmppStatus {
    /** It is handed too much at once; the same part may be handed to it a moment later. */
    TOO_FAST,
    NOT_NOW,
    NEVER;

    /** The standard's statuses and the account's own ones (SMPP 3.4, 5.1.3). */
    static SmppStatus of(int status, Set<Integer> temporary) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL -> TOO_FAST;
            // The brand name is the account's affair, not the message's: it will be mended.
            case SMPPConstant.STAT_ESME_RINVSRCADR,
                    SMPPConstant.STAT_ESME_RUNKNOWNERR,
                    SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RINVBNDSTS,
                    SMPPConstant.STAT_ESME_RSUBMITFAIL,
                    SMPPConstant.STAT_ESME_RX_T_APPN ->
                    NOT_NOW;
            default -> temporary.contains(status) ? NOT_NOW : NEVER;
        };
    }
}
