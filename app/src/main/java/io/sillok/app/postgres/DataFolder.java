package io.sillok.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The server's data: made aside and renamed, so that it is whole or not there, and kept between runs. */
final class DataFolder {
    private static final String SETTINGS =
            """

            # sillok: one machine, one batch at a time; fsync stays on
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 50
            shared_buffers = 128MB
            work_mem = 32MB
            maintenance_work_mem = 128MB
            wal_compression = on
            max_wal_size = 2GB
            checkpoint_timeout = 15min
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            """;

    private final ServerUser user;
    private final Path binaries;

    DataFolder(ServerUser user, Path binaries) {
        this.user = user;
        this.binaries = binaries;
    }

    Path folder() {
        return user.folder().resolve("data");
    }

    Path log() {
        return folder().resolve("server.log");
    }

    /** The owner's password; only this folder's owner can read it. */
    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    private Path passwordFile() {
        return user.folder().resolve("password");
    }

    /** Runs {@code initdb} where there is no whole data folder; what a killed one left half done is thrown away. */
    void initialiseIfNeeded(Progress progress) throws IOException {
        if (Files.exists(folder().resolve("PG_VERSION"))) {
            return;
        }
        progress.say("making a database in " + folder());
        Path aside = user.folder().resolve("data.part");
        Binaries.delete(aside);
        user.make(aside);
        Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwx------"));
        Path password = newPassword();
        Shell.Ended ended = user.run(List.of(
                binaries.resolve("bin/initdb").toString(),
                "-D",
                aside.toString(),
                "--username=" + EmbeddedPostgres.USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--lc-collate=C",
                "--lc-ctype=C",
                "--data-checksums"));
        if (!ended.well()) {
            throw new PostgresUnavailable(
                    aside,
                    "initdb failed: " + ended.output(),
                    "an empty folder on a disk with 100 MB to spare",
                    "Correct what it names, then run the same command again.",
                    null);
        }
        Files.writeString(aside.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        Files.move(aside, folder(), StandardCopyOption.ATOMIC_MOVE);
        Binaries.sync(user.folder());
    }

    private Path newPassword() throws IOException {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        Path file = passwordFile();
        Files.deleteIfExists(file);
        Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        user.own(file);
        Files.writeString(file, HexFormat.of().formatHex(bytes));
        return file;
    }
}
