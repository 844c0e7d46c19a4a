package vn.motcua.notification.brandname;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.notification.sms.SmsAnswer;
import vn.motcua.notification.sms.SmsAnswer.Accepted;
import vn.motcua.notification.sms.SmsAnswer.Refused;
import vn.motcua.notification.sms.SmsAnswer.RefusedForNow;
import vn.motcua.notification.sms.SmsAnswer.Unknown;
import vn.motcua.notification.sms.SmsMessage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** eSMS: {@code SendMultipleMessage_V4_post_json}, as care of customers. */
record EsmsConversation(BrandnameAccount account) implements Conversation {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TAKEN = "100";

    /** An error that eSMS itself calls unknown. */
    private static final String UNKNOWN = "99";

    private static final String CUSTOMER_CARE = "2";

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public Optional<String> request(SmsMessage message) {
        Map<String, String> order = new LinkedHashMap<>();
        order.put("ApiKey", account.user());
        order.put("SecretKey", account.password());
        order.put("Phone", message.to());
        order.put("Content", message.text());
        order.put("Brandname", account.sender());
        order.put("SmsType", CUSTOMER_CARE);
        order.put("IsUnicode", Conversation.isUnicode(message.text()) ? "1" : "0");
        return Optional.of(JSON.writeValueAsString(order));
    }

    @Override
    public SmsAnswer read(SmsMessage message, String body) throws NoAnswer {
        JsonNode reply;
        try {
            reply = JSON.readTree(body);
        } catch (JacksonException unreadable) {
            throw new NoAnswer("Not JSON");
        }
        String code = reply.path("CodeResult").asString("");
        if (code.isEmpty()) {
            throw new NoAnswer("No result in it");
        }
        String said = reply.path("ErrorMessage").asString("") + " (" + code + ")";
        if (code.equals(TAKEN)) {
            return new Accepted(
                    List.of(reply.path("SMSID").asString(Conversation.number(message))), false);
        }
        if (code.equals(UNKNOWN)) {
            return new Unknown(said);
        }
        return account.permanent().contains(code) ? new Refused(said) : new RefusedForNow(said);
    }
}
