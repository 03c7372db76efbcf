package io.sillok.app.command;

import io.sillok.model.database.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command as its users have it, in this process or in one of its own, on a database of its own. */
final class Sillok {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /** A command whose data stand in {@code folder} and whose database is new. */
    Sillok(Path folder) {
        this.folder = folder;
        environment.put("SILLOK_HOME", folder.resolve("home").toString());
        environment.put("SILLOK_DB_URL", TestDatabase.createEmpty());
    }

    /** What a command left on the terminal. */
    record Ended(int exitCode, String out, String err) {}

    Sillok with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Path out() {
        return folder.resolve("out");
    }

    String databaseUrl() {
        return environment.getOrDefault("SILLOK_DB_URL", "");
    }

    /** A terminal with the command's environment. */
    Console console(StringWriter out, StringWriter err) {
        return new Console(new PrintWriter(out, true), new PrintWriter(err, true), environment);
    }

    Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = SillokCommand.run(console(out, err), arguments);
        return new Ended(code, out.toString(), err.toString());
    }

    /** Starts the command in a process of its own, which a test can kill. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dsillok.root="
                        + System.getProperty("sillok.root", Path.of("..").toString()),
                "-cp",
                System.getProperty("java.class.path"),
                "io.sillok.app.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Files.createDirectories(folder);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("process.log").toFile()))
                .start();
    }
}
