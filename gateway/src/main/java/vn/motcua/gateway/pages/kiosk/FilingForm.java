package vn.motcua.gateway.pages.kiosk;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.client.IntakeClient.Applicant;
import vn.motcua.gateway.client.IntakeClient.Filing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was typed at the kiosk.
 *
 * @param key made with the form: however often it is sent, it files one dossier
 */
record FilingForm(
        String procedure,
        @Nullable String agency,
        @Nullable List<String> papers,
        @Nullable String name,
        @Nullable String identityNumber,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String channel,
        @Nullable String sets,
        @Nullable String delivery,
        String key) {

    private static final List<String> ORDER =
            List.of(
                    "agency",
                    "channel",
                    "name",
                    "identityNumber",
                    "phone",
                    "email",
                    "address",
                    "sets",
                    "delivery",
                    "papers");

    static FilingForm empty(String procedure, String key) {
        return new FilingForm(
                procedure, null, null, null, null, null, null, null, null, null, null, key);
    }

    FilingForm withKey(String fresh) {
        return with(papers, fresh);
    }

    /** A paper that was scanned was there. */
    FilingForm withPapers(List<String> scanned) {
        return with(Stream.concat(handedIn().stream(), scanned.stream()).distinct().toList(), key);
    }

    private FilingForm with(@Nullable List<String> otherPapers, String otherKey) {
        return new FilingForm(
                procedure,
                agency,
                otherPapers,
                name,
                identityNumber,
                phone,
                email,
                address,
                channel,
                sets,
                delivery,
                otherKey);
    }

    private List<String> handedIn() {
        return papers == null ? List.of() : papers;
    }

    public boolean has(String paper) {
        return handedIn().contains(paper);
    }

    /** What was typed in a field of the page. */
    public @Nullable String typedIn(String field) {
        return switch (field) {
            case "name" -> name;
            case "identityNumber" -> identityNumber;
            case "phone" -> phone;
            case "email" -> email;
            case "address" -> address;
            default -> throw new IllegalArgumentException("No such field: " + field);
        };
    }

    /**
     * What is sent to intake.
     *
     * @param way by which it comes in
     */
    Filing filing(String way, String defaultAgency, String language) {
        return new Filing(
                procedure,
                agency == null ? defaultAgency : agency,
                way,
                handedIn(),
                new Applicant(
                        typed(name),
                        typed(identityNumber),
                        typed(phone),
                        typed(email),
                        typed(address),
                        language),
                number(typed(sets)),
                typed(delivery));
    }

    /** Errors by field as the form has its fields; those of no field of it come last. */
    static Map<String, String> inOrder(Map<String, String> errors) {
        Map<String, String> sorted = new LinkedHashMap<>();
        ORDER.stream()
                .filter(errors::containsKey)
                .forEach(field -> sorted.put(field, errors.get(field)));
        errors.forEach(sorted::putIfAbsent);
        return sorted;
    }

    /** What is no number is sent as one that intake refuses beside the field. */
    private static @Nullable Integer number(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        return typed.matches("[0-9]{1,9}") ? Integer.valueOf(typed) : 0;
    }

    private static @Nullable String typed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
