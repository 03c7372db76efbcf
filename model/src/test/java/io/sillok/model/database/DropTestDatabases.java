package io.sillok.model.database;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Drops a test class's databases when it has ended; the launcher finds it under {@code META-INF/services}. */
public final class DropTestDatabases implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier ended, TestExecutionResult result) {
        // a nested class ends while the one around it goes on
        if (ended.getSource().filter(ClassSource.class::isInstance).isPresent()
                && ended.getParentIdObject().filter(DropTestDatabases::isEngine).isPresent()) {
            TestDatabase.dropAll();
        }
    }

    private static boolean isEngine(UniqueId id) {
        return id.getSegments().size() == 1;
    }
}
