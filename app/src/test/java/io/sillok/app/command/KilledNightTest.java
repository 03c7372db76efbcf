package io.sillok.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.app.docs.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills {@code nightly} at random moments; {@code -Dsillok.kills=20} kills more often, {@code -Dsillok.seed} elsewhere. */
class KilledNightTest {
    private static final Path WATCH = ProjectFolder.root().resolve("watches/gwangju-ai");

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void aNightKilledAndRunAgainLeavesWhatAnUndisturbedOneLeaves() throws Exception {
        Sillok undisturbed = new Sillok(folder.resolve("undisturbed"));
        long begun = System.nanoTime();
        assertThat(nightly(undisturbed).waitFor()).as(log("undisturbed")).isEqualTo(ExitCode.QUARANTINED.code());
        long wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        begun = System.nanoTime();
        assertThat(nightly(undisturbed).waitFor()).as(log("undisturbed")).isEqualTo(ExitCode.DONE.code());
        long idleMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);

        Sillok killed = new Sillok(folder.resolve("killed"));
        int kills = Integer.getInteger("sillok.kills", 4);
        Random random = new Random(Long.getLong("sillok.seed", 20250925));
        int done = 0;
        for (int i = 0; i < kills; i++) {
            Process night = nightly(killed);
            // into the work, and not so far that the later kills find nothing left to do
            double share = (double) (wholeMillis - idleMillis) / kills;
            long moment = (long) (idleMillis * (0.6 + 0.4 * random.nextDouble()) + share * 1.4 * random.nextDouble());
            if (!night.waitFor(moment, TimeUnit.MILLISECONDS)) {
                night.destroyForcibly().waitFor();
                done++;
            }
        }
        assertThat(done).as("kills that met a running night").isGreaterThan(kills / 2);
        System.out.printf("%d of %d kills met a running night%n", done, kills);
        assertThat(nightly(killed).waitFor()).as(log("killed")).isIn(ExitCode.DONE.code(), ExitCode.QUARANTINED.code());

        assertThat(Snapshot.tables(killed.databaseUrl())).isEqualTo(Snapshot.tables(undisturbed.databaseUrl()));
        assertThat(Snapshot.files(killed.out())).isEqualTo(Snapshot.files(undisturbed.out()));
    }

    private static Process nightly(Sillok sillok) throws IOException {
        return sillok.start(
                "nightly", "--watch", WATCH.toString(), "--out", sillok.out().toString());
    }

    private String log(String name) throws IOException, SQLException {
        Path log = folder.resolve(name).resolve("process.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
