package io.sillok.app.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code postmaster.pid} says of a server. It may be left over from one that was killed.
 *
 * @param cluster data folder that the file is in
 * @param pid process id
 * @param port port, or 0 where the server has not come so far
 * @param ready whether connections are accepted
 */
record PostmasterFile(Path cluster, long pid, int port, boolean ready) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** No process has this id on any platform: they count to 2^22 at most. */
    private static final String NOBODYS_PID = String.valueOf(Integer.MAX_VALUE);

    /** Reads it; null where there is none or it was not written to the end. */
    static @Nullable PostmasterFile read(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file(cluster), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return null;
        }
        try {
            long pid = Long.parseLong(lines.get(0).strip());
            int port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return new PostmasterFile(cluster, pid, port, ready);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** Whether the process lives and is the server of this data folder, not another that was given its id since. */
    boolean alive() throws IOException {
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process == null || !process.isAlive()) {
            return false;
        }
        Path proc = Path.of("/proc", String.valueOf(pid));
        if (!Files.exists(proc.resolve("stat"))) {
            // no /proc here (macOS): the program's name must do
            return process.info().command().filter(c -> c.endsWith("/postgres")).isPresent();
        }
        String name;
        try {
            String stat = Files.readString(proc.resolve("stat"), StandardCharsets.ISO_8859_1);
            name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
            // killed, but its parent has not taken note: such a process still has its id
            if (stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z")) {
                return false;
            }
        } catch (IOException e) {
            return false;
        }
        try {
            return Files.readSymbolicLink(proc.resolve("cwd")).equals(cluster.toRealPath());
        } catch (AccessDeniedException e) {
            return name.equals("postgres");
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /**
     * Takes the process id out of a file whose process is not the server. PostgreSQL takes any living process of that id and
     * account for its own and would never start. The rest stays: by it PostgreSQL finds workers that outlived their server.
     */
    void forgetProcess() throws IOException {
        Path file = file(cluster);
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        lines.set(0, NOBODYS_PID);
        // in place, so that the file keeps its owner
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
