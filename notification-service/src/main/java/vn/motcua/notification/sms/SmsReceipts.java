package vn.motcua.notification.sms;

/** Where providers hand in their receipts. */
@FunctionalInterface
public interface SmsReceipts {

    /** Takes one. When it returns the receipt is kept, and the provider may forget it. */
    void take(SmsReceipt receipt);
}
