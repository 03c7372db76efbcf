package io.sillok.app.batch;

/** The operator, who is told what happens outside of a job's result. */
@FunctionalInterface
public interface Messages {
    void say(String line);
}
