package vn.motcua.platform.problem;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers what never reaches a controller: an unknown path, a method or a content type nobody
 * takes. Only where there are no pages, because those have their own words for it.
 */
@RestControllerAdvice
@Order(1)
@ConditionalOnProperty(name = "motcua.security.resource-server", matchIfMissing = true)
class DoorAdvice extends ProblemAdvice {

    DoorAdvice(Problems problems) {
        super(problems);
    }
}
