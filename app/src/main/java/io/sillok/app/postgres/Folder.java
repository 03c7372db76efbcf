package io.sillok.app.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folders that appear whole or not at all: made aside under a name of their own, then renamed. */
final class Folder {
    private static final String ASIDE = ".part";

    private Folder() {}

    /** The name that {@code folder} is made under. What a killed process left there is removed first. */
    static Path aside(Path folder) throws IOException {
        Path parent = parent(folder);
        Files.createDirectories(parent);
        List<Path> leftovers = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, folder.getFileName() + ASIDE + "*")) {
            found.forEach(leftovers::add);
        }
        for (Path leftover : leftovers) {
            remove(leftover);
        }
        return parent.resolve(
                folder.getFileName() + ASIDE + "-" + ProcessHandle.current().pid());
    }

    /** Gives what was made aside its name, lasting through a power cut. Its files must have been synced. */
    static void appear(Path aside, Path folder) throws IOException {
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        sync(parent(folder));
    }

    /** Removes a folder with all that is in it. */
    static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Writes a folder's entries to disk. */
    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path parent(Path folder) {
        Path parent = folder.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(folder + " has no parent folder");
        }
        return parent;
    }
}
