package vn.motcua.notification.smpp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.OctetString;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jsmpp.bean.OptionalParameter.User_message_reference;
import org.jspecify.annotations.Nullable;

import vn.motcua.notification.sms.SmsReceipt;
import vn.motcua.notification.sms.SmsReceipt.Outcome;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a receipt: from its parameters where it has them, else from its text (SMPP 3.4, appendix
 * B). That text is each vendor's own, so nothing is read of it but what is needed: a date that no
 * rule covers is no reason to lose a receipt.
 *
 * @param provider the name of the account
 */
record SmppReceipt(String provider, MessageIds ids) {

    private static final Pattern ID = Pattern.compile("(?i)\\bid:\\s*([^\\s]+)");
    private static final Pattern STATE = Pattern.compile("(?i)\\bstat:\\s*([a-z]+)");
    private static final Pattern ERROR = Pattern.compile("(?i)\\berr:\\s*([^\\s]+)");

    /** What became of a part; none while the centre is still trying, or does not know. */
    Optional<SmsReceipt> of(DeliverSm receipt) {
        byte[] octets = receipt.getShortMessage();
        String text = octets == null ? "" : new String(octets, ISO_8859_1);
        var idParameter = receipt.getOptionalParameter(Receipted_message_id.class);
        String id = idParameter == null ? found(ID, text) : text(idParameter);
        var stateParameter = receipt.getOptionalParameter(Message_state.class);
        Optional<Outcome> outcome =
                stateParameter == null
                        ? outcome(found(STATE, text))
                        : outcome(stateParameter.getValue());
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return outcome.map(
                known -> new SmsReceipt(provider, ids.read(id), known, said(text), echo(receipt)));
    }

    static Optional<Outcome> outcome(MessageState state) {
        return switch (state) {
            case DELIVERED -> Optional.of(Outcome.DELIVERED);
            case EXPIRED, DELETED, UNDELIVERABLE, REJECTED -> Optional.of(Outcome.UNDELIVERABLE);
            case SCHEDULED, ENROUTE, ACCEPTED, UNKNOWN, SKIPPED -> Optional.empty();
        };
    }

    private static Optional<Outcome> outcome(byte state) {
        return switch (state) {
            case 2 -> Optional.of(Outcome.DELIVERED);
            case 3, 4, 5, 8 -> Optional.of(Outcome.UNDELIVERABLE);
            // Being tried, or not known: no end yet.
            default -> Optional.empty();
        };
    }

    private static Optional<Outcome> outcome(String state) {
        return switch (state.toUpperCase(Locale.ROOT)) {
            case "DELIVRD" -> Optional.of(Outcome.DELIVERED);
            case "EXPIRED", "DELETED", "UNDELIV", "REJECTD" -> Optional.of(Outcome.UNDELIVERABLE);
            // Being tried, not known, or a vendor's own word: no end yet.
            default -> Optional.empty();
        };
    }

    /**
     * The words without the id and without the beginning of the text, which some receipts repeat.
     */
    private static String said(String text) {
        return (found(STATE, text) + " " + found(ERROR, text)).strip();
    }

    private static SmsReceipt.@Nullable Echo echo(DeliverSm receipt) {
        var reference = receipt.getOptionalParameter(User_message_reference.class);
        return reference == null || receipt.getSourceAddr() == null
                ? null
                : new SmsReceipt.Echo(
                        Reference.beginning(reference.getValue()), receipt.getSourceAddr());
    }

    /** Not all centres end it with the zero that the standard asks for, as the library expects. */
    private static String text(OctetString parameter) {
        String text = new String(parameter.getValue(), ISO_8859_1);
        int end = text.indexOf(0);
        return end < 0 ? text : text.substring(0, end);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
