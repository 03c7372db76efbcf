package io.sillok.app.postgres;

/** Told what takes time or matters to the operator, one line at a time. */
@FunctionalInterface
public interface Progress {
    void say(String line);
}
