package vn.motcua.gateway.pages.inbox;

/** Something typed is nothing of its kind; no service was asked. */
final class WrongInput extends RuntimeException {

    private final String input;
    private final String wanted;

    /**
     * Says what is wrong.
     *
     * @param wanted last part of the key of the text that says what is needed
     */
    WrongInput(String input, String wanted) {
        super(input + " needs a " + wanted);
        this.input = input;
        this.wanted = wanted;
    }

    String input() {
        return input;
    }

    String wanted() {
        return wanted;
    }
}
