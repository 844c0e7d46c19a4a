package vn.motcua.gateway.pages.inbox;

import vn.motcua.gateway.client.ServiceProblem;

/** A file was not taken; the command was not sent. */
final class UnfitFile extends RuntimeException {

    private final String input;
    private final ServiceProblem reason;

    UnfitFile(String input, ServiceProblem reason) {
        super(reason);
        this.input = input;
        this.reason = reason;
    }

    String input() {
        return input;
    }

    ServiceProblem reason() {
        return reason;
    }
}
