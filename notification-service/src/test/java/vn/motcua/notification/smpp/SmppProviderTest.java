package vn.motcua.notification.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jsmpp.bean.OptionalParameter.User_message_reference;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.NegativeResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;

import vn.motcua.embedded.FreePort;
import vn.motcua.notification.smpp.TestCentre.Order;
import vn.motcua.notification.sms.SmsAnswer;
import vn.motcua.notification.sms.SmsAnswer.Accepted;
import vn.motcua.notification.sms.SmsAnswer.Refused;
import vn.motcua.notification.sms.SmsAnswer.RefusedForNow;
import vn.motcua.notification.sms.SmsAnswer.Unknown;
import vn.motcua.notification.sms.SmsMessage;
import vn.motcua.notification.sms.SmsProvider;
import vn.motcua.notification.sms.SmsReceipt;
import vn.motcua.notification.sms.SmsReceipt.Outcome;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLSocketFactory;

class SmppProviderTest {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final String ID = "beef" + "0".repeat(60);
    private static final String LONG = "Ho so ".repeat(40);

    private final List<SmsReceipt> receipts = new CopyOnWriteArrayList<>();
    private int port;
    private TestCentre centre;
    private SmppProviders providers;
    private boolean keepsReceipts = true;

    @BeforeEach
    void start() throws IOException {
        port = FreePort.find();
        centre = new TestCentre(port);
        providers = providers(MessageIds.AS_WRITTEN, MessageIds.AS_WRITTEN);
    }

    @AfterEach
    void stop() throws IOException {
        providers.stop();
        centre.close();
    }

    @Nested
    class APart {

        @Test
        void saysWhoSendsItToWhomAndAsksForAReceipt() {
            bound();
            centre.orders(new Order.Take("00A7"));

            assertThat(send("Ho so {1} da co ket qua"))
                    .isEqualTo(new Accepted(List.of("00A7"), true));

            SubmitSm part = centre.submitted().getFirst();
            assertThat(part.getSourceAddr()).isEqualTo("MOTCUA");
            assertThat(part.getSourceAddrTon()).isEqualTo((byte) 5);
            assertThat(part.getDestAddress()).isEqualTo("84912345678");
            assertThat(part.getDestAddrTon()).isEqualTo((byte) 1);
            assertThat(part.getDestAddrNpi()).isEqualTo((byte) 1);
            assertThat(part.getRegisteredDelivery()).isEqualTo((byte) 1);
            assertThat(part.getDataCoding()).isEqualTo((byte) 0);
            assertThat(part.isUdhi()).isFalse();
            assertThat(part.getShortMessage()).hasSize(23 + 2).contains(0x1B, 0x28);
        }

        @Test
        void keepsTheAccentsOfATextThatHasThem() {
            bound();

            send("Hồ sơ đã có kết quả");

            SubmitSm part = centre.submitted().getFirst();
            assertThat(part.getDataCoding()).isEqualTo((byte) 8);
            assertThat(new String(part.getShortMessage(), UTF_16BE))
                    .isEqualTo("Hồ sơ đã có kết quả");
        }

        @Test
        void saysThatItBelongsToOthersWhereTheTextIsLonger() {
            bound();

            SmsAnswer answer = send(LONG);

            assertThat(answer).isEqualTo(new Accepted(List.of("1001", "1002"), true));
            assertThat(centre.submitted())
                    .allMatch(SubmitSm::isUdhi)
                    .extracting(part -> part.getShortMessage()[5])
                    .containsExactly((byte) 1, (byte) 2);
            assertThat(centre.submitted())
                    .extracting(part -> part.getShortMessage().length)
                    .containsExactly(6 + 153, 6 + 240 - 153);
        }
    }

    @Nested
    class ACentreThatRefuses {

        @ParameterizedTest
        @ValueSource(
                ints = {SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RX_P_APPN, 0x500})
        void meansItForGood(int status) {
            bound();
            centre.orders(new Order.Refuse(status));

            assertThat(send("x")).isInstanceOf(Refused.class);
            assertThat(centre.submitted()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                ints = {
                    SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RINVSRCADR,
                    SMPPConstant.STAT_ESME_RUNKNOWNERR,
                    0x401
                })
        void meansItForNow(int status) {
            bound();
            centre.orders(new Order.Refuse(status));

            assertThat(send("x")).isInstanceOf(RefusedForNow.class);
        }

        @ParameterizedTest
        @ValueSource(ints = {SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL})
        void isHandedThePartAgainMoreSlowlyWhenItIsHandedTooMuch(int status) {
            bound();
            centre.orders(new Order.Refuse(status), new Order.Refuse(status), new Order.Take("7"));

            assertThat(send("x")).isEqualTo(new Accepted(List.of("7"), true));
            assertThat(centre.submitted()).hasSize(3);
        }

        @ParameterizedTest
        @ValueSource(ints = {SMPPConstant.STAT_ESME_RSYSERR, SMPPConstant.STAT_ESME_RINVDSTADR})
        void hasTakenTheFirstPartWhenItRefusesTheSecond(int status) {
            bound();
            centre.orders(new Order.Take("7"), new Order.Refuse(status));

            assertThat(send(LONG))
                    .isEqualTo(new Unknown("status 0x%02x".formatted(status), List.of("7")));
        }
    }

    @Nested
    class ACentreThatBreaksOff {

        @Test
        void mayHaveTakenAPartThatItDidNotAnswer() {
            bound();
            centre.orders(new Order.FallSilent());

            assertThat(send("x")).isEqualTo(new Unknown("No answer in time"));
            assertThat(centre.submitted()).hasSize(1);
        }

        @Test
        void mayHaveTakenAPartWhenItCutsTheConnection() {
            bound();
            centre.orders(new Order.Cut());

            assertThat(send("x")).isInstanceOf(Unknown.class);
        }

        @Test
        void isConnectedToAgain() {
            bound();
            centre.cutsTheConnection();

            await().atMost(BOUND).until(() -> centre.sessions() == 2);
            await().atMost(BOUND).untilAsserted(() -> assertThat(health()).isEqualTo(Status.UP));
            assertThat(send("x")).isInstanceOf(Accepted.class);
        }

        @Test
        void surelyTookNothingWhileThereIsNoSession() throws IOException {
            bound();
            centre.close();
            await().atMost(BOUND).untilAsserted(() -> assertThat(health()).isEqualTo(Status.DOWN));

            assertThat(send("x")).isInstanceOf(RefusedForNow.class);
            assertThat(centre.submitted()).isEmpty();
        }

        @Test
        void saysWhyItDoesNotLetTheServiceIn() {
            centre.refusesToBind(SMPPConstant.STAT_ESME_RINVPASWD);
            providers.start();

            await().atMost(BOUND)
                    .untilAsserted(() ->
                            assertThat(providers.links().values())
                                    .extracting(SmppLink::trouble)
                                    .allMatch(why -> why.contains("0000000e")));
            assertThat(health()).isEqualTo(Status.DOWN);
            assertThat(send("x")).isInstanceOf(RefusedForNow.class);
        }
    }

    @Test
    void hasNoMorePartsUnansweredThanTheWindowAllows() throws Exception {
        bound();
        for (int each = 1; each <= 2; each++) {
            centre.orders(new Order.FallSilent());
        }

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    senders.invokeAll(
                            List.<Callable<SmsAnswer>>of(
                                    () -> send("a"), () -> send("b"), () -> send("c")));

            assertThat(answers)
                    .extracting(answer -> answer.get().getClass().getSimpleName())
                    .filteredOn("Unknown"::equals)
                    .hasSize(2);
        }
    }

    @Nested
    class AReceipt {

        @Test
        void tellsOfThePartItNames() throws Exception {
            bound();

            centre.brings("7", "DELIVRD");
            centre.brings("8", "UNDELIV");
            centre.brings("9", "ENROUTE");

            assertThat(receipts)
                    .containsExactly(
                            new SmsReceipt("vt", "7", Outcome.DELIVERED, "DELIVRD 000", null),
                            new SmsReceipt("vt", "8", Outcome.UNDELIVERABLE, "UNDELIV 000", null));
        }

        @Test
        void isReadFromItsParametersWhateverItsTextIs() throws Exception {
            bound();

            centre.bringsText(
                    "delivered",
                    new Receipted_message_id("7"),
                    new Message_state((byte) 2),
                    new User_message_reference((short) 0xbeef));

            assertThat(receipts)
                    .containsExactly(
                            new SmsReceipt(
                                    "vt",
                                    "7",
                                    Outcome.DELIVERED,
                                    "",
                                    new SmsReceipt.Echo("beef", "84912345678")));
        }

        @Test
        void isReadWholeFromAParameterWithoutAZeroAtItsEnd() throws Exception {
            bound();

            centre.bringsText(
                    "",
                    new Receipted_message_id("12345".getBytes(ISO_8859_1)),
                    new Message_state((byte) 2));

            assertThat(receipts).extracting(SmsReceipt::id).containsExactly("12345");
        }

        @Test
        void isComparedAsANumberWhereTheCentreWritesItInTwoWays() throws Exception {
            providers = providers(MessageIds.HEXADECIMAL, MessageIds.DECIMAL);
            bound();
            centre.orders(new Order.Take("0000A7FF"));

            assertThat(send("x")).isEqualTo(new Accepted(List.of("43007"), true));
            centre.brings("0000043007", "DELIVRD");

            assertThat(receipts).extracting(SmsReceipt::id).containsExactly("43007");
        }

        @Test
        void isNotConfirmedUntilItIsKept() {
            bound();
            keepsReceipts = false;

            assertThatThrownBy(() -> centre.brings("7", "DELIVRD"))
                    .isInstanceOfSatisfying(
                            NegativeResponseException.class,
                            refused ->
                                    assertThat(refused.getCommandStatus())
                                            .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN));
        }
    }

    @Test
    void asksTheCentreWhatBecameOfAPart() {
        bound();
        centre.knows("7", MessageState.DELIVERED);
        centre.knows("8", MessageState.ENROUTE);

        assertThat(provider().ask("7")).map(SmsReceipt::outcome).contains(Outcome.DELIVERED);
        assertThat(provider().ask("8")).isEmpty();
        assertThat(provider().ask("9")).isEmpty();
    }

    /** A constraint's report would show it. */
    @Test
    void namesNoPasswordThatIsTooLong() {
        assertThatThrownBy(() ->
                        account("too long by far", MessageIds.AS_WRITTEN, MessageIds.AS_WRITTEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("far");
    }

    private void bound() {
        providers.start();
        await().atMost(BOUND).untilAsserted(() -> assertThat(health()).isEqualTo(Status.UP));
    }

    private Status health() {
        return new SmppHealthIndicator(providers).health().getStatus();
    }

    private SmsProvider provider() {
        return providers.all().getFirst().provider();
    }

    private SmsAnswer send(String text) {
        return provider().send(new SmsMessage(ID, "84912345678", text));
    }

    private SmppProviders providers(MessageIds answers, MessageIds inReceipts) {
        return new SmppProviders(
                Map.of("vt", account("secret", answers, inReceipts)),
                this::keep,
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private SmppAccount account(String password, MessageIds answers, MessageIds inReceipts) {
        return new SmppAccount(
                1,
                "127.0.0.1",
                port,
                false,
                "motcua",
                password,
                "",
                "MOTCUA",
                false,
                2,
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                answers,
                inReceipts,
                Set.of(0x401));
    }

    private void keep(SmsReceipt receipt) {
        if (!keepsReceipts) {
            throw new IllegalStateException("The store is away");
        }
        receipts.add(receipt);
    }
}
