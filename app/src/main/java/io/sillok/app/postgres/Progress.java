package io.sillok.app.postgres;

/** Told what takes time. */
@FunctionalInterface
public interface Progress {
    void say(String line);
}
