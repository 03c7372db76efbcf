package io.sillok.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.app.docs.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped watch's sample, byte for byte. {@code -Dsillok.rewrite=true} rewrites what is expected; read the diff. */
class ExpectedIssuesTest {
    private static final Path WATCH = ProjectFolder.root().resolve("watches/gwangju-ai");
    private static final Path EXPECTED = WATCH.resolve("expected");

    @TempDir
    Path folder;

    @Test
    void theSampleGivesTheExpectedIssuesAndTheSameNightTwiceChangesNothing() throws IOException, SQLException {
        Sillok sillok = new Sillok(folder);
        String[] nightly = {
            "nightly", "--watch", WATCH.toString(), "--out", sillok.out().toString()
        };

        Sillok.Ended first = sillok.run(nightly);
        assertThat(first.exitCode())
                .as("the sample holds broken files: done, with records quarantined\n%s", first.err())
                .isEqualTo(ExitCode.QUARANTINED.code());
        if (Boolean.getBoolean("sillok.rewrite")) {
            rewrite(sillok.out());
        }
        assertThat(Snapshot.files(sillok.out()))
                .as(
                        "reports differ from watches/gwangju-ai/expected; if that is meant, rewrite them as CONTRIBUTING.md says and read the diff")
                .isEqualTo(Snapshot.files(EXPECTED));
        assertThat(first.out().strip()).endsWith("r1");

        SortedMap<String, String> tables = Snapshot.tables(sillok.databaseUrl());
        Sillok.Ended second = sillok.run(nightly);
        assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCode.DONE.code());
        assertThat(Snapshot.files(sillok.out())).isEqualTo(Snapshot.files(EXPECTED));
        assertThat(Snapshot.tables(sillok.databaseUrl())).isEqualTo(tables);
    }

    private static void rewrite(Path out) throws IOException {
        if (Files.isDirectory(EXPECTED)) {
            try (Stream<Path> old = Files.walk(EXPECTED)) {
                old.sorted(Comparator.reverseOrder()).forEach(ExpectedIssuesTest::delete);
            }
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(out)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = EXPECTED.resolve(out.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
