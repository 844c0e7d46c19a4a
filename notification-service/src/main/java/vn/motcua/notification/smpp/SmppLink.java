package vn.motcua.notification.smpp;

import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps one session with a message centre, and makes another one whenever it has ended. */
final class SmppLink {

    private static final Logger log = LoggerFactory.getLogger(SmppLink.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /**
     * Answers and receipts are handled by the same threads: one receipt may not hold up answers.
     */
    private static final int HANDLERS = 8;

    private final String name;
    private final SmppAccount account;
    private final SmppConnections connections;
    private final MessageReceiverListener receiver;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private volatile @Nullable SMPPSession session;
    private volatile String trouble = "not connected yet";
    private volatile @Nullable Thread keeper;

    SmppLink(
            String name,
            SmppAccount account,
            SmppConnections connections,
            MessageReceiverListener receiver) {
        this.name = name;
        this.account = account;
        this.connections = connections;
        this.receiver = receiver;
    }

    void start() {
        keeper = Thread.ofPlatform().daemon().name("smpp-" + name).start(this::keep);
    }

    /** Says goodbye, so that the centre keeps its receipts for the next session. */
    void stop() {
        stopped.countDown();
        SMPPSession last = session;
        if (last != null) {
            last.unbindAndClose();
        }
        Thread keeping = keeper;
        if (keeping != null) {
            try {
                var _ = keeping.join(account.connectTimeout().multipliedBy(3));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The session, while there is one that takes messages. */
    Optional<SMPPSession> bound() {
        return Optional.ofNullable(session).filter(some -> some.getSessionState().isBound());
    }

    /** Why there is no session. */
    String trouble() {
        return trouble;
    }

    /** Waits; true when the link was stopped meanwhile. */
    boolean isStoppedWithin(Duration pause) throws InterruptedException {
        return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void keep() {
        Duration pause = FIRST_PAUSE;
        try {
            do {
                var ended = new CountDownLatch(1);
                if (open(ended)) {
                    ended.await();
                    trouble = "the connection ended";
                    pause = FIRST_PAUSE;
                }
                // Also behind a session: a centre that ends each one at once is not stormed.
                if (isStoppedWithin(pause)) {
                    return;
                }
                Duration doubled = pause.multipliedBy(2);
                pause =
                        doubled.compareTo(account.longestPause()) < 0
                                ? doubled
                                : account.longestPause();
            } while (stopped.getCount() > 0);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean open(CountDownLatch ended) {
        var fresh = new SMPPSession(connections);
        fresh.setTransactionTimer(account.answerTimeout().toMillis());
        fresh.setEnquireLinkTimer(Math.toIntExact(account.enquireLink().toMillis()));
        fresh.setPduProcessorDegree(HANDLERS);
        fresh.setMessageReceiverListener(receiver);
        fresh.addSessionStateListener((now, _, _) -> {
            if (now == SessionState.CLOSED) {
                ended.countDown();
            }
        });
        try {
            var _ =
                    fresh.connectAndBind(
                            account.host(),
                            account.port(),
                            new BindParameter(
                                    BindType.BIND_TRX,
                                    account.systemId(),
                                    account.password(),
                                    account.systemType(),
                                    TypeOfNumber.UNKNOWN,
                                    NumberingPlanIndicator.UNKNOWN,
                                    null,
                                    InterfaceVersion.IF_34),
                            account.connectTimeout().toMillis());
        } catch (IOException failed) {
            trouble = String.valueOf(failed.getMessage());
            log.warn("No session with the message centre {}: {}", name, trouble);
            return false;
        }
        session = fresh;
        if (stopped.getCount() == 0) {
            fresh.unbindAndClose();
        }
        log.info("Bound to the message centre {}", name);
        return true;
    }
}
