package io.sillok.app.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A lock between processes. The system lets go of it when the process ends, however it ends, so none is ever left over. One
 * process may hold a file but once, and opens it but once: closing any other channel of it would drop the lock.
 */
final class FileLatch implements AutoCloseable {
    private final FileChannel channel;
    private @Nullable FileLock lock;

    private FileLatch(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the file without holding it. */
    static FileLatch open(Path file) throws IOException {
        return new FileLatch(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /**
     * Waits until nobody else holds the file.
     *
     * @param seconds how long at most
     * @param whileWaiting run once, as soon as it is plain that there is a wait
     */
    static FileLatch exclusive(Path file, long seconds, Runnable whileWaiting) throws IOException {
        FileLatch latch = open(file);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            for (int tries = 0; !latch.hold(false); tries++) {
                if (tries == 10) {
                    whileWaiting.run();
                }
                if (System.nanoTime() > deadline) {
                    throw new IOException("another process has held %s for %d s".formatted(file, seconds));
                }
                Thread.sleep(20);
            }
            return latch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            latch.close();
            throw new IOException("interrupted while waiting for " + file, e);
        } catch (IOException e) {
            latch.close();
            throw e;
        }
    }

    /** Takes it if that can be done at once, giving up what was held before. */
    boolean hold(boolean shared) throws IOException {
        release();
        try {
            lock = channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException e) {
            return false;
        }
        return lock != null;
    }

    void release() throws IOException {
        if (lock != null) {
            lock.release();
            lock = null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
