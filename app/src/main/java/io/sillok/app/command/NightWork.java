package io.sillok.app.command;

import io.sillok.app.batch.Folders;
import io.sillok.app.batch.JobResult;
import io.sillok.app.batch.NightSession;
import io.sillok.app.batch.Nights;
import io.sillok.app.batch.WatchLock;
import io.sillok.app.batch.Webs;
import io.sillok.app.database.Database;
import io.sillok.ingest.source.NightWeb;
import io.sillok.ingest.source.ReplayedNight;
import io.sillok.model.watch.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that run jobs share: the watch, its database, the lock, and how results become an exit code. */
final class NightWork {
    private static final int DIFFERENCES_SAID = 3;

    @Mixin
    final WatchOption watch = new WatchOption();

    @Option(names = "--out", paramLabel = "DIR", description = "where reports go (default: ${DEFAULT-VALUE})")
    Path out = Path.of("out");

    @Option(
            names = "--replay",
            paramLabel = "DIR",
            description = "asks nobody: addresses of the web answer as they did when DIR, an archive, was made")
    @Nullable
    Path replay;

    /** Some part of the jobs' work. */
    @FunctionalInterface
    interface Work {
        List<JobResult> run(Nights nights) throws SQLException;
    }

    /** Does the work under the watch's lock, names the newest report and gives the exit code. */
    @SuppressWarnings("try") // the lock is held, not used
    int run(Console console, Watch definition, Work work) throws SQLException, InterruptedException {
        Folders folders = new Folders(console.home().resolve("archive"), out.toAbsolutePath());
        try (Database database = console.database(definition)) {
            Optional<WatchLock> lock = WatchLock.take(database.owner());
            if (lock.isEmpty()) {
                throw new CommandFailure(
                        ExitCode.ALREADY_RUNNING,
                        "[%s] a run is already in progress on this watch's database; expected: one at a time. Wait for it (sillok status shows how far it is) and run this again"
                                .formatted(definition.id()));
            }
            try (WatchLock held = lock.get();
                    NightWeb web = web(console, definition, folders.archive());
                    NightSession session = NightSession.open(definition, database, folders, web, console::say)) {
                List<JobResult> results = work.run(session.nights());
                NewestReport.path(database.owner(), folders.out()).ifPresent(path -> console.result(path.toString()));
                sayDifferences(console, VerifyCommand.differences(database, folders.out()));
                return exitCode(console, results).code();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the web could not be closed: " + e.getMessage(), e);
        }
    }

    private static void sayDifferences(Console console, List<String> differences) {
        differences.stream().limit(DIFFERENCES_SAID).forEach(console::say);
        if (differences.size() > DIFFERENCES_SAID) {
            console.say(
                    "%d issues are not as they went out: sillok verify names them all".formatted(differences.size()));
        }
    }

    private NightWeb web(Console console, Watch definition, Path archive) {
        Path wanted = replay;
        if (wanted == null) {
            return Webs.live(definition, archive, console.environment(), SillokVersion.packaged(), Clock.systemUTC());
        }
        return ReplayedNight.archive(wanted)
                .map(from -> Webs.replayed(from, archive))
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "[--replay %s] holds no answers; expected: the folder 'archive' of a SILLOK_HOME, with 'warc' in it. Correct the path"
                                .formatted(wanted)));
    }

    private static ExitCode exitCode(Console console, List<JobResult> results) {
        @Nullable JobResult failed = first(results, JobResult.Status.FAILED);
        if (failed == null) {
            failed = first(results, JobResult.Status.STOPPED);
        }
        if (failed != null) {
            console.say(
                    "%s of %s did not end well: %s. What was committed is kept; correct the cause and run the same command again, it continues there (sillok status)"
                            .formatted(failed.job(), failed.businessDate(), failed.message()));
            return ExitCode.FAILED;
        }
        @Nullable JobResult withheld = first(results, JobResult.Status.WITHHELD);
        if (withheld != null) {
            console.say(withheld.message() == null ? "a report was withheld" : withheld.message());
            return ExitCode.WITHHELD;
        }
        long quarantined = results.stream()
                .filter(JobResult::ran)
                .mapToLong(JobResult::quarantined)
                .sum();
        long held = results.stream()
                .filter(JobResult::ran)
                .mapToLong(JobResult::held)
                .sum();
        if (quarantined > 0) {
            console.say(
                    quarantined == 1
                            ? "done; 1 record is in quarantine: sillok quarantine list names it"
                            : "done; %d records are in quarantine: sillok quarantine list names them"
                                    .formatted(quarantined));
        }
        if (held > 0) {
            console.say(
                    "done; loads of statistics held back: %d; what was in force stays. sillok held says why, sillok accept or sillok reject decides"
                            .formatted(held));
        }
        if (quarantined > 0 || held > 0) {
            return ExitCode.QUARANTINED;
        }
        return ExitCode.DONE;
    }

    private static @Nullable JobResult first(List<JobResult> results, JobResult.Status status) {
        return results.stream().filter(r -> r.status() == status).findFirst().orElse(null);
    }
}
