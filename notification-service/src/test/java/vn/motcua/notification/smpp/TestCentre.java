package vn.motcua.notification.smpp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnectionFactory;
import org.jsmpp.util.MessageId;

import java.io.IOException;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A message centre in this process that does what a test says. */
public final class TestCentre implements ServerMessageReceiverListener, AutoCloseable {

    /** What it does with the next part; without orders it takes parts and counts their ids up. */
    public sealed interface Order {
        record Take(String id) implements Order {}

        record Refuse(int status) implements Order {}

        /** Takes it and never says so. */
        record FallSilent() implements Order {}

        /** Takes it and ends the connection. */
        record Cut() implements Order {}
    }

    private final SMPPServerSessionListener listener;
    private final Deque<Order> orders = new ConcurrentLinkedDeque<>();
    private final List<SubmitSm> submitted = new CopyOnWriteArrayList<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final Map<String, MessageState> states = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger(1000);
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile int refusedBind;

    public TestCentre(int port) throws IOException {
        this(port, new ServerSocketConnectionFactory());
    }

    TestCentre(int port, ServerConnectionFactory connections) throws IOException {
        listener = new SMPPServerSessionListener(port, connections);
        listener.setPduProcessorDegree(16);
        listener.setMessageReceiverListener(this);
        Thread.ofVirtual().name("test-centre").start(this::accept);
    }

    public void orders(Order... next) {
        orders.addAll(List.of(next));
    }

    void refusesToBind(int status) {
        refusedBind = status;
    }

    void knows(String id, MessageState state) {
        states.put(id, state);
    }

    /** The parts that were handed over, also those of which it said nothing or no. */
    public List<SubmitSm> submitted() {
        return List.copyOf(submitted);
    }

    int sessions() {
        return sessions.size();
    }

    /** Brings a receipt and waits until it is confirmed. */
    public void brings(String id, String state, OptionalParameter... parameters) throws Exception {
        bringsText(
                "id:%s sub:001 dlvrd:001 submit date:2104080500 done date:2104080501 stat:%s err:000 text:Ho so"
                        .formatted(id, state),
                parameters);
    }

    void bringsText(String text, OptionalParameter... parameters) throws Exception {
        sessions.getLast()
                .deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        "84912345678",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        "MOTCUA",
                        new ESMClass(4),
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(),
                        new RawDataCoding((byte) 0),
                        text.getBytes(ISO_8859_1),
                        parameters);
    }

    void cutsTheConnection() {
        sessions.getLast().close();
    }

    private void accept() {
        try {
            while (end.getCount() > 0) {
                SMPPServerSession session = listener.accept();
                var request = session.waitForBind(5_000);
                if (refusedBind != 0) {
                    request.reject(refusedBind);
                } else {
                    sessions.add(session);
                    request.accept("test-centre");
                }
            }
        } catch (IOException | TimeoutException | PDUStringException closed) {
            end.countDown();
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm part, SMPPServerSession session)
            throws ProcessRequestException {
        submitted.add(part);
        Order order = orders.poll();
        if (order == null) {
            return taken(Integer.toString(ids.incrementAndGet()));
        }
        return switch (order) {
            case Order.Take(var id) -> taken(id);
            case Order.Refuse(var status) -> throw new ProcessRequestException("no", status);
            case Order.FallSilent _ -> {
                awaitEnd();
                throw new ProcessRequestException("late", SMPPConstant.STAT_ESME_RSYSERR);
            }
            case Order.Cut _ -> {
                session.close();
                throw new ProcessRequestException("cut", SMPPConstant.STAT_ESME_RSYSERR);
            }
        };
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session)
            throws ProcessRequestException {
        MessageState state = states.get(query.getMessageId());
        if (state == null) {
            throw new ProcessRequestException("unknown", SMPPConstant.STAT_ESME_RQUERYFAIL);
        }
        return new QuerySmResult("", state, (byte) 0);
    }

    private static SubmitSmResult taken(String id) {
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        listener.close();
        sessions.forEach(Session::close);
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti many, SMPPServerSession session)
            throws ProcessRequestException {
        throw unasked();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm other, SMPPServerSession session)
            throws ProcessRequestException {
        throw unasked();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancelled, SMPPServerSession session)
            throws ProcessRequestException {
        throw unasked();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm all, SMPPServerSession session)
            throws ProcessRequestException {
        throw unasked();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm all, SMPPServerSession session)
            throws ProcessRequestException {
        throw unasked();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
            QueryBroadcastSm all, SMPPServerSession session) throws ProcessRequestException {
        throw unasked();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session session)
            throws ProcessRequestException {
        throw unasked();
    }

    private static ProcessRequestException unasked() {
        return new ProcessRequestException("not asked for", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
