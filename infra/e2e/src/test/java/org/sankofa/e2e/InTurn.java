package org.sankofa.e2e;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** The tests of a class are steps of one story: after a step that failed, those that build on it are left out. */
final class InTurn implements ExecutionCondition, TestWatcher {
    private boolean failed;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return failed && context.getTestMethod().isPresent()
                ? ConditionEvaluationResult.disabled("a step before this one failed")
                : ConditionEvaluationResult.enabled("");
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        failed = true;
    }
}
