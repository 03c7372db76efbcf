package io.sillok.app.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes many small files to disk, several at a time so that they share the file system's commits. Closing waits for all. */
final class Syncing implements AutoCloseable {
    private static final int AT_A_TIME = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME, work -> {
        Thread thread = new Thread(work, "sync");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Future<?>> pending = new ArrayList<>();

    /** Takes on a file that is completely written. */
    void add(Path file) {
        pending.add(threads.submit(() -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return file;
        }));
    }

    @Override
    public void close() throws IOException {
        try {
            for (Future<?> file : pending) {
                file.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a file could not be written to disk", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing files to disk", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
