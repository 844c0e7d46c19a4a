package vn.motcua.kernel.contact;

/**
 * What somebody meant who wrote a phone number. Blanks, dots, dashes and brackets mean nothing;
 * {@code +84 0912…} and {@code 84912…} are understood. Mobile numbers have 10 digits since the plan
 * of the Ministry of Information and Communications of 2018 (Quyết định 798/QĐ-BTTTT); landlines
 * have 11.
 */
public sealed interface PhoneReading {

    record Understood(PhoneNumber phone) implements PhoneReading {}

    /**
     * A mobile number of 11 digits; none has been in use since November 2018.
     *
     * @param instead the number its owner has had since
     */
    record Renumbered(String instead) implements PhoneReading {}

    record Unreadable() implements PhoneReading {}

    static PhoneReading of(String written) {
        return NumberingPlan.read(written);
    }
}
