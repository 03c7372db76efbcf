package io.sillok.app.command;

import java.nio.file.Path;

/** Where Sillok is installed: the launcher says so. Its data stand in the caller's folder. */
final class Installation {
    private Installation() {}

    /** The folder that holds {@code watches}. */
    static Path root() {
        return Path.of(System.getProperty("sillok.root", "."));
    }
}
