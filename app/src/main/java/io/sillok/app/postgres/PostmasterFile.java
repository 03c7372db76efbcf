package io.sillok.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes into {@code postmaster.pid}: process, data folder, start, port, socket folder, address, shared
 * memory, status, a line each.
 */
record PostmasterFile(long pid, Path dataFolder, int port, boolean ready) {
    /** The file of this data folder, where its process lives; empty where there is none or it is a dead one's. */
    static Optional<PostmasterFile> of(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() < 8) {
                return Optional.empty();
            }
            long pid = Long.parseLong(lines.get(0).strip());
            boolean alive = ProcessHandle.of(pid).isPresent();
            return alive
                    ? Optional.of(new PostmasterFile(
                            pid,
                            Path.of(lines.get(1).strip()),
                            Integer.parseInt(lines.get(3).strip()),
                            lines.get(7).strip().equals("ready")))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
