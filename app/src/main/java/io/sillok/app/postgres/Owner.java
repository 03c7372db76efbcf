package io.sillok.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Whom a file belongs to.
 *
 * @param uid user id; 0 is root
 * @param gid group id
 */
record Owner(int uid, int gid) {
    /** The account that has no rights of its own, by its customary number: a minimal container may not name it. */
    static final Owner NOBODY = new Owner(65_534, 65_534);

    static Owner of(Path path) throws IOException {
        return new Owner((int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS), (int)
                Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS));
    }

    /** This process's own. */
    static Owner ourselves() throws IOException {
        Path self = Path.of("/proc/self");
        if (Files.exists(self)) {
            // the link is root's; what it points to is ours
            return of(self.toRealPath());
        }
        Path made = Files.createTempFile("sillok", ".owner");
        try {
            return of(made);
        } finally {
            Files.delete(made);
        }
    }

    boolean root() {
        return uid == 0;
    }
}
