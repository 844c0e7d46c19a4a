package vn.motcua.notification.sms;

import java.util.List;

/** The providers of one kind that the settings name. */
@FunctionalInterface
public interface SmsProviders {

    List<Weighted> all();

    /**
     * One of them.
     *
     * @param weight its part of the messages against the weights of the others; one with 0 gets
     *     what all others refuse
     */
    record Weighted(SmsProvider provider, int weight) {}
}
