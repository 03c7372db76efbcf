package io.sillok.app.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that the tests run in. */
public final class ProjectFolder {
    private static final List<String> MODULES = List.of("model", "ingest", "transform", "report", "app");

    private ProjectFolder() {}

    /** The folder that holds the modules. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("watches")) ? here : here.getParent();
    }

    /** Every production source file of every module. */
    public static List<Path> sources() {
        return MODULES.stream()
                .flatMap(module -> walk(root().resolve(module).resolve("src/main/java")).stream())
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
