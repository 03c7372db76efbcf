package io.sillok.app.postgres;

import java.nio.file.Path;

/**
 * Where the embedded server keeps its things.
 *
 * @param base the folder of everything below: the home, or its stand-in where the server's account cannot reach the home
 * @param distributions folder of the unpacked binaries, which several bases may share
 */
record Layout(Path base, Path distributions) {
    /** Data folders of different major versions cannot be exchanged, so each has its own. */
    private static final String CLUSTER = "postgres-18";

    static Layout in(Path base) {
        return new Layout(base, base.resolve("postgres"));
    }

    /** What belongs to the server's account. */
    Path data() {
        return base.resolve("data");
    }

    /** PostgreSQL's own data folder. */
    Path cluster() {
        return data().resolve(CLUSTER);
    }

    Path password() {
        return data().resolve("password");
    }

    /** The port of the last start, so that an address noted elsewhere stays right. */
    Path port() {
        return data().resolve("port");
    }

    Path log() {
        return data().resolve("server.log");
    }

    /** What the last of PostgreSQL's own tools printed. */
    Path toolOutput() {
        return data().resolve("tool.log");
    }

    /** Held exclusively while a server is started or stopped. */
    Path startLock() {
        return base.resolve("postgres.start.lock");
    }

    /** Held shared by every process that uses the server. */
    Path usersLock() {
        return base.resolve("postgres.users.lock");
    }
}
