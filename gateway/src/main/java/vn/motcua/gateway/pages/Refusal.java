package vn.motcua.gateway.pages;

import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.client.ServiceProblem;

/** A refusal as a page shows it. */
public record Refusal(String title, String detail) {

    /** What the service said, or a general text when it gave no reason. */
    public static Refusal of(ServiceProblem problem, Show show) {
        return problem.title().isEmpty()
                ? new Refusal(show.text("problem.title"), show.text("problem.detail"))
                : new Refusal(problem.title(), problem.detail());
    }

    public static Refusal of(ServiceDown down, Show show) {
        return new Refusal(
                show.text("down.title"),
                show.text("down.detail", show.text("service." + down.service().key())));
    }
}
