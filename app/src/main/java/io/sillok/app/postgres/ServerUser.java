package io.sillok.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * As whom the server's programs run: PostgreSQL refuses to run as root.
 *
 * @param how ordinary, in a user namespace, or as another user
 * @param prefix what to put before a command
 * @param folder where the server's files go
 * @param owner user id that must own the data, or -1 for whoever makes them
 */
record ServerUser(How how, List<String> prefix, Path folder, int owner) {
    enum How {
        /** We are no root: as ourselves. */
        ITSELF,
        /** Root in a user namespace of its own, where nobody is root: files of root's look like the process's own. */
        NAMESPACE,
        /** Root without user namespaces: as the owner of the folder, or as nobody. */
        OTHER_USER
    }

    private static final int NOBODY = 65534;

    /**
     * Chooses for this process.
     *
     * @param home where the caller wants the data
     * @param environment {@code SILLOK_NO_USERNS=1} does without namespaces
     */
    static ServerUser choose(Path home, Map<String, String> environment) {
        if (userId(Path.of("/proc/self")) != 0 && !"root".equals(System.getProperty("user.name"))) {
            return new ServerUser(How.ITSELF, List.of(), home, -1);
        }
        boolean tryNamespace = !"1".equals(environment.get("SILLOK_NO_USERNS"));
        if (tryNamespace && Shell.run(List.of("unshare", "-U", "true")).well()) {
            return new ServerUser(How.NAMESPACE, List.of("unshare", "-U"), home, -1);
        }
        int homeOwner = Files.isDirectory(home) ? userId(home) : 0;
        int uid = homeOwner == 0 ? NOBODY : homeOwner;
        List<String> prefix = List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
        List<String> trial = new ArrayList<>(prefix);
        trial.add("true");
        Shell.Ended ended = Shell.run(trial);
        if (!ended.well()) {
            throw new PostgresUnavailable(
                    home,
                    "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' works here (%s)"
                            .formatted(ended.output()),
                    "user namespaces, or setpriv (util-linux)",
                    "Run sillok as an ordinary user, or name another server in SILLOK_DB_URL.",
                    null);
        }
        return new ServerUser(How.OTHER_USER, prefix, traversable(home), uid);
    }

    /** The home itself where every folder above lets others through, else a place below /var/lib made of its name. */
    private static Path traversable(Path home) {
        for (Path folder = home.getParent(); folder != null; folder = folder.getParent()) {
            try {
                if (Files.isDirectory(folder)
                        && !Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return Path.of("/var/lib/sillok", home.toString().substring(1).replace('/', '-'));
                }
            } catch (IOException e) {
                return Path.of("/var/lib/sillok", home.toString().substring(1).replace('/', '-'));
            }
        }
        return home;
    }

    /** Makes a folder that the server's programs can write into. */
    void make(Path directory) throws IOException {
        Files.createDirectories(directory);
        own(directory);
    }

    /** Gives a file to the server's user. */
    void own(Path file) throws IOException {
        if (owner >= 0) {
            Files.setAttribute(file, "unix:uid", owner);
            Files.setAttribute(file, "unix:gid", owner);
        }
    }

    /** Makes every folder from the server's folder upwards enterable, for a user who is not its owner. */
    void letThrough(Path directory) throws IOException {
        if (owner >= 0) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(directory);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_READ);
            Files.setPosixFilePermissions(directory, permissions);
        }
    }

    Shell.Ended run(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return Shell.run(whole);
    }

    private static int userId(Path file) {
        try {
            return (Integer) Files.getAttribute(file, "unix:uid");
        } catch (IOException | UnsupportedOperationException e) {
            return -1;
        }
    }
}
