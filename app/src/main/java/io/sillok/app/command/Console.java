package io.sillok.app.command;

import io.sillok.app.database.Database;
import io.sillok.model.watch.Watch;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** The operator's terminal: machine output to one stream, messages to the other, and the environment's variables. */
public final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> environment;

    public Console(PrintWriter out, PrintWriter err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
    }

    /** A line of the command's result, to standard output. */
    public void result(String line) {
        out.println(line);
        out.flush();
    }

    /** A line for whoever watches, to standard error. */
    public void say(String line) {
        err.println(line);
        err.flush();
    }

    public PrintWriter out() {
        return out;
    }

    public PrintWriter err() {
        return err;
    }

    /** Standard input, read as it comes. */
    InputStream in() {
        return System.in;
    }

    public Map<String, String> environment() {
        return environment;
    }

    /** Opens the watch's database, saying what is done to have it. */
    Database database(Watch watch) {
        return Database.open(watch.id(), home(), environment, this::say);
    }

    /** The folder of the embedded database and the archive: {@code SILLOK_HOME}, else {@code .sillok} here. */
    Path home() {
        String home = environment.getOrDefault("SILLOK_HOME", "");
        try {
            return Path.of(home.isBlank() ? ".sillok" : home).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new CommandFailure(
                    ExitCode.USAGE, "[SILLOK_HOME] it is '%s'; expected: %s".formatted(home, Values.FILE_NAME), e);
        }
    }
}
