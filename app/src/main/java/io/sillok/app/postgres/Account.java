package io.sillok.app.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Whom PostgreSQL's programs run as: they refuse to run as root. */
sealed interface Account {
    /** The command that runs {@code command} as this account. */
    List<String> command(List<String> command);

    /** Lets the account own a file or folder that this process made. */
    void own(Path path) throws IOException;

    /** An ordinary user: as ourselves. */
    record Self() implements Account {
        @Override
        public List<String> command(List<String> command) {
            return command;
        }

        @Override
        public void own(Path path) {}
    }

    /**
     * Root, in a user namespace in which nobody is mapped: the program sees itself and root's files as one and the same
     * unprivileged user, and the kernel lets it read and write what root owns.
     *
     * @param unshare the tool
     */
    record Namespace(String unshare) implements Account {
        @Override
        public List<String> command(List<String> command) {
            return with(List.of(unshare, "-U", "--"), command);
        }

        @Override
        public void own(Path path) {}
    }

    /**
     * Another user, whom root becomes.
     *
     * @param setpriv the tool
     * @param uid user id, not root's
     * @param gid group id
     */
    record Other(String setpriv, int uid, int gid) implements Account {
        public Other {
            if (uid == 0) {
                throw new IllegalArgumentException("PostgreSQL does not run as root");
            }
        }

        @Override
        public List<String> command(List<String> command) {
            return with(List.of(setpriv, "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"), command);
        }

        @Override
        public void own(Path path) throws IOException {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    return give(folder);
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    return give(file);
                }
            });
        }

        private FileVisitResult give(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
        }
    }

    private static List<String> with(List<String> prefix, List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }
}
