package vn.motcua.notification.sms;

import java.util.List;

/**
 * A provider that gives one answer.
 *
 * @param texted the numbers it was handed
 */
record ScriptedProvider(String name, boolean reachesAbroad, SmsAnswer answer, List<String> texted)
        implements SmsProvider {

    SmsProviders.Weighted weighing(int weight) {
        return new SmsProviders.Weighted(this, weight);
    }

    @Override
    public SmsAnswer send(SmsMessage message) {
        texted.add(message.to());
        return answer;
    }
}
