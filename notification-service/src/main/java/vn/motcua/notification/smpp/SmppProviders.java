package vn.motcua.notification.smpp;

import org.springframework.context.SmartLifecycle;

import vn.motcua.notification.sms.SmsProviders;
import vn.motcua.notification.sms.SmsReceipts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLSocketFactory;

/** The message centres that the settings name, with a link to each. */
final class SmppProviders implements SmsProviders, SmartLifecycle {

    /** Before the first message is sent, and until after the last one is. */
    private static final int PHASE = 0;

    private final List<Weighted> providers = new ArrayList<>();
    private final Map<String, SmppLink> links = new LinkedHashMap<>();
    private volatile boolean running;

    SmppProviders(
            Map<String, SmppAccount> accounts, SmsReceipts receipts, SSLSocketFactory encryption) {
        accounts.forEach((name, account) -> {
            var link =
                    new SmppLink(
                            name,
                            account,
                            new SmppConnections(account, encryption),
                            new SmppReceiver(
                                    new SmppReceipt(name, account.receiptIds()), receipts));
            links.put(name, link);
            providers.add(new Weighted(new SmppProvider(name, account, link), account.weight()));
        });
    }

    @Override
    public List<Weighted> all() {
        return List.copyOf(providers);
    }

    Map<String, SmppLink> links() {
        return Map.copyOf(links);
    }

    @Override
    public void start() {
        links.values().forEach(SmppLink::start);
        running = true;
    }

    @Override
    public void stop() {
        links.values().forEach(SmppLink::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
