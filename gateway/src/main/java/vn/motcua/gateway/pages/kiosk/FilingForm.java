package vn.motcua.gateway.pages.kiosk;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.client.IntakeClient.Applicant;
import vn.motcua.gateway.client.IntakeClient.Filing;

import java.util.List;

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

    private static @Nullable String typed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
