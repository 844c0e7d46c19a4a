package vn.motcua.local;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** A lane that cannot run must not look as if it had. */
final class SaysThereIsNoDocker implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent()
                || DockerClientFactory.instance().isDockerAvailable()) {
            return ConditionEvaluationResult.enabled("Docker answers");
        }
        System.out.println("containers lane did not run: no Docker");
        return ConditionEvaluationResult.disabled("containers lane did not run: no Docker");
    }
}
