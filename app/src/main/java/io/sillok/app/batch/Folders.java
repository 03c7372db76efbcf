package io.sillok.app.batch;

import java.nio.file.Path;

/**
 * Where a night keeps its files.
 *
 * @param archive raw bytes, by hash
 * @param out published issues
 */
public record Folders(Path archive, Path out) {}
