package io.sillok.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    private Path folder;

    @Test
    void bytesAreKeptUnderTheirHash() throws IOException {
        Archive.Stored stored = store("글");
        assertThat(stored.key())
                .isEqualTo(stored.sha256().substring(0, 2) + "/"
                        + stored.sha256().substring(2, 4) + "/" + stored.sha256());
        try (InputStream in = archive().content(stored.sha256()).open()) {
            assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("글");
        }
        try (Stream<Path> left = Files.list(folder.resolve("archive/incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void storingAgainWritesNothing() throws IOException {
        Archive.Stored stored = store("글");
        Path file = folder.resolve("archive").resolve(stored.key());
        FileTime before = FileTime.fromMillis(1000);
        Files.setLastModifiedTime(file, before);
        assertThat(store("글")).isEqualTo(stored);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    void whatCannotBeKeptIsNamedWithTheFolderAndWhatToDo() throws IOException {
        for (int i = 1; i <= 1000; i++) {
            Files.createDirectories(
                    folder.resolve("archive/incoming/" + ProcessHandle.current().pid() + "-" + i));
        }
        assertThatThrownBy(() -> store("글"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("[" + folder.resolve("archive") + "] ")
                .hasMessageContaining("could not be kept in the archive (")
                .hasMessageContaining("; expected: a writable folder with room for it. Make room");
    }

    @Test
    void aChangedFileIsNotRead() throws IOException {
        Archive.Stored stored = store("글");
        Files.writeString(folder.resolve("archive").resolve(stored.key()), "딴");
        assertThatThrownBy(() -> archive().content(stored.sha256())).hasMessageContaining("its hash has changed");
    }

    @Test
    void whatADeadProcessLeftHalfWrittenIsTidiedAway() throws IOException {
        store("글");
        Path dead = Files.writeString(folder.resolve("archive/incoming/999999999-1"), "half");
        Path alive = Files.writeString(
                folder.resolve("archive/incoming/" + ProcessHandle.current().pid() + "-77"), "half");
        archive().tidy();
        assertThat(dead).doesNotExist();
        assertThat(alive).exists();
    }

    private Archive.Stored store(String text) throws IOException {
        return archive().store(Files.writeString(folder.resolve("file"), text));
    }

    private Archive archive() {
        return new Archive(folder.resolve("archive"));
    }
}
