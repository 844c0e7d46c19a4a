package vn.motcua.notification.smpp;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.notification.sms.SmsReceipts;

/** Takes what a message centre brings. A receipt is confirmed once it is kept, never before. */
record SmppReceiver(SmppReceipt reading, SmsReceipts receipts) implements MessageReceiverListener {

    private static final Logger log = LoggerFactory.getLogger(SmppReceiver.class);

    @Override
    public void onAcceptDeliverSm(DeliverSm brought) throws ProcessRequestException {
        if (!brought.isSmscDeliveryReceipt()) {
            // Somebody answered a message; nobody reads that.
            log.info("{} brought a message from a phone: left aside", reading.provider());
            return;
        }
        try {
            reading.of(brought).ifPresent(receipts::take);
        } catch (RuntimeException failed) {
            log.warn(
                    "A receipt of {} could not be kept; it will come again",
                    reading.provider(),
                    failed);
            throw new ProcessRequestException("Not now", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {}

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("Not taken", SMPPConstant.STAT_ESME_RX_P_APPN);
    }
}
