package vn.motcua.intake.numbering;

import vn.motcua.kernel.id.AgencyId;

import java.time.LocalDate;

/** What is counted: the dossiers of an agency on a day in Vietnam. */
record CounterId(AgencyId agency, LocalDate day) {

    /**
     * Reads the text of one.
     *
     * @throws IllegalArgumentException when it is none
     */
    static CounterId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("Not a counter: " + text);
        }
        return new CounterId(
                new AgencyId(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return agency + "/" + day;
    }
}
