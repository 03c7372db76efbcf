package io.sillok.app.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Tool {
    private Tool() {}

    /**
     * How a program ended.
     *
     * @param exitCode its exit code
     * @param output what it printed to either stream
     */
    record Ended(int exitCode, String output) {
        boolean well() {
            return exitCode == 0;
        }

        /** The last lines of its output, as one. */
        String lastWords() {
            List<String> lines = output.lines().filter(l -> !l.isBlank()).toList();
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
        }
    }

    /**
     * Runs a program and waits for it. Its output goes through a file, not a pipe: a server that it starts may keep the stream open
     * for as long as it lives.
     *
     * @param output file for its output, written anew
     */
    static Ended run(List<String> command, Path folder, Path output, long seconds) throws IOException {
        Process process = start(command, folder, Redirect.to(output.toFile()));
        if (!finished(process, seconds)) {
            throw new IOException("%s did not end within %d s".formatted(command.get(0), seconds));
        }
        return new Ended(process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
    }

    /** Whether the program can be run and ends with 0. */
    static boolean succeeds(List<String> command) {
        try {
            Process process = start(command, Path.of("/"), Redirect.DISCARD);
            return finished(process, 10) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Process start(List<String> command, Path folder, Redirect output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(output);
        Map<String, String> environment = builder.environment();
        // the caller's PGDATA, PGOPTIONS and locale must not reach the server
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder.start();
    }

    /** Whether the program ended in time; one that did not is killed. */
    private static boolean finished(Process process, long seconds) {
        boolean ended = false;
        try {
            ended = process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            process.destroyForcibly();
        }
        return ended;
    }
}
