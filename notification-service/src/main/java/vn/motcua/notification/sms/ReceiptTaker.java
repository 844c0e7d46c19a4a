package vn.motcua.notification.sms;

import vn.motcua.notification.message.Handover.Arrival;
import vn.motcua.notification.message.Receipt;
import vn.motcua.notification.message.Receipts;

/** Hands what providers tell to the messages it is about. */
final class ReceiptTaker implements SmsReceipts {

    private final Receipts receipts;

    ReceiptTaker(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void take(SmsReceipt receipt) {
        receipts.take(of(receipt));
    }

    static Receipt of(SmsReceipt receipt) {
        SmsReceipt.Echo echo = receipt.echo();
        return new Receipt(
                receipt.provider(),
                receipt.id(),
                switch (receipt.outcome()) {
                    case DELIVERED -> Arrival.DELIVERED;
                    case UNDELIVERABLE -> Arrival.UNDELIVERABLE;
                },
                Said.shown(receipt.said()),
                echo == null
                        ? null
                        : new Receipt.Echo(echo.beginning(), Dialled.stored(echo.to())));
    }
}
