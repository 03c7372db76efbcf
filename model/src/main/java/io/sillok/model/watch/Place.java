package io.sillok.model.watch;

import java.nio.file.Path;

/**
 * Where in a watch something stands.
 *
 * @param file path as the reader was given it, with forward slashes
 * @param pointer {@code line 3 column 5}, {@code line 12 column kind}, or empty for the whole file
 */
record Place(String file, String pointer) {
    static Place of(Path file) {
        return new Place(file.toString().replace('\\', '/'), "");
    }

    static Place of(Path file, String pointer) {
        return new Place(of(file).file(), pointer);
    }
}
