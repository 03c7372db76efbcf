package io.sillok.app;

import io.sillok.app.command.SillokCommand;

/** Where the process begins, and the only place where it ends by itself. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(SillokCommand.run(arguments));
    }
}
