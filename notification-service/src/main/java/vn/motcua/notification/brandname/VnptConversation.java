package vn.motcua.notification.brandname;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.notification.sms.SmsAnswer;
import vn.motcua.notification.sms.SmsAnswer.Accepted;
import vn.motcua.notification.sms.SmsAnswer.Refused;
import vn.motcua.notification.sms.SmsAnswer.RefusedForNow;
import vn.motcua.notification.sms.SmsMessage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** VNPT's brand name service: {@code send_sms_list} with a registered template's parameters. */
record VnptConversation(BrandnameAccount account) implements Conversation {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TAKEN = "0";

    /** Characters it does not take, or too many of them; and a time it does not understand. */
    private static final Set<String> NEVER = Set.of("-1", "2");

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public Optional<String> request(SmsMessage message) {
        for (RegisteredTemplate template : account.contract().templates()) {
            Optional<List<String>> parameters = template.parametersOf(message.text());
            if (parameters.isPresent()) {
                return Optional.of(request(message, template.id(), parameters.get()));
            }
        }
        return Optional.empty();
    }

    private String request(SmsMessage message, String template, List<String> parameters) {
        BrandnameAccount.Contract contract = account.contract();
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("name", "send_sms_list");
        order.put("REQID", Conversation.number(message));
        order.put("LABELID", contract.label());
        order.put("CONTRACTTYPEID", contract.type());
        order.put("CONTRACTID", contract.id());
        order.put("TEMPLATEID", template);
        order.put("PARAMS", numbered(parameters));
        order.put("SCHEDULETIME", "");
        order.put("MOBILELIST", message.to());
        order.put("ISTELCOSUB", "0");
        order.put("AGENTID", contract.agent());
        order.put("APIUSER", account.user());
        order.put("APIPASS", account.password());
        order.put("USERNAME", contract.username());
        order.put("DATACODING", Conversation.isUnicode(message.text()) ? "8" : "0");
        return JSON.writeValueAsString(Map.of("RQST", order));
    }

    private static List<Map<String, String>> numbered(List<String> parameters) {
        List<Map<String, String>> numbered = new ArrayList<>();
        for (String parameter : parameters) {
            numbered.add(
                    Map.of("NUM", Integer.toString(numbered.size() + 1), "CONTENT", parameter));
        }
        return numbered;
    }

    @Override
    public SmsAnswer read(SmsMessage message, String body) throws NoAnswer {
        JsonNode reply;
        try {
            reply = JSON.readTree(body).path("RPLY");
        } catch (JacksonException unreadable) {
            throw new NoAnswer("Not JSON");
        }
        String error = reply.path("ERROR").asString("");
        if (error.isEmpty()) {
            throw new NoAnswer("No result in it");
        }
        if (error.equals(TAKEN)) {
            return new Accepted(List.of(Conversation.number(message)), false);
        }
        String said = reply.path("ERROR_DESC").asString("") + " (" + error + ")";
        return NEVER.contains(error) || account.permanent().contains(error)
                ? new Refused(said)
                : new RefusedForNow(said);
    }
}
