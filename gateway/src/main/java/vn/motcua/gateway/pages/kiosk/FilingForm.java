package vn.motcua.gateway.pages.kiosk;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.client.IntakeClient.Applicant;
import vn.motcua.gateway.client.IntakeClient.Filing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        String key) {

    private static final List<String> ORDER =
            List.of("agency", "name", "identityNumber", "phone", "email", "address", "papers");

    static FilingForm empty(String procedure, String key) {
        return new FilingForm(procedure, null, null, null, null, null, null, null, key);
    }

    FilingForm withKey(String fresh) {
        return new FilingForm(
                procedure, agency, papers, name, identityNumber, phone, email, address, fresh);
    }

    public boolean has(String paper) {
        return papers != null && papers.contains(paper);
    }

    Filing filing(String channel, String defaultAgency, String language) {
        return new Filing(
                procedure,
                agency == null ? defaultAgency : agency,
                channel,
                papers == null ? List.of() : papers,
                new Applicant(
                        typed(name),
                        typed(identityNumber),
                        typed(phone),
                        typed(email),
                        typed(address),
                        language));
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

    private static @Nullable String typed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
