package io.sillok.app.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs one of the server's programs and waits for it. */
final class Shell {
    private static final long PATIENCE_SECONDS = 120;

    private Shell() {}

    /** @param output both streams, together */
    record Ended(int exitCode, String output) {
        boolean well() {
            return exitCode == 0;
        }
    }

    /** A program that is not there ends with 127, as in a shell. */
    static Ended run(List<String> command) {
        return run(command, Map.of());
    }

    static Ended run(List<String> command, Map<String, String> environment) {
        try {
            // a file and not a pipe: a daemon that the program leaves behind would keep a pipe open
            Path output = Files.createTempFile("sillok-", ".log");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
                // the caller's settings of a PostgreSQL client must not reach ours
                builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
                builder.environment().put("LC_ALL", "C");
                builder.environment().putAll(environment);
                builder.directory(Path.of("/").toFile());
                Process process = builder.start();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return new Ended(124, "no end after %d seconds\n%s".formatted(PATIENCE_SECONDS, read(output)));
                }
                return new Ended(process.exitValue(), read(output));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Ended(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ended(130, "interrupted");
        }
    }

    private static String read(Path output) throws IOException {
        try (InputStream in = Files.newInputStream(output)) {
            return new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8).strip();
        }
    }
}
