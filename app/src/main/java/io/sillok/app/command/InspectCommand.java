package io.sillok.app.command;

import io.sillok.app.inspect.Inspection;
import io.sillok.ingest.Content;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.Sniffed;
import io.sillok.model.watch.Watch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sillok inspect}: what is read from a file, as JSON Lines, with no database. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Prints what is read from files, as JSON Lines, with no database.")
final class InspectCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final WatchOption watch = new WatchOption();

    @Option(
            names = "--as",
            paramLabel = "KIND",
            description = "what the files hold: ${COMPLETION-CANDIDATES} (default: told by content)")
    private Sniffed.@Nullable Kind kind;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "publication date of texts that name none (default: today)")
    private @Nullable LocalDate published;

    @Option(names = "--zone", paramLabel = "Z", description = "zone of times that carry none (default: the watch's)")
    private @Nullable ZoneId zone;

    @Option(
            names = "--language",
            paramLabel = "L",
            description = "language of texts that do not say (default: the watch's first)")
    private @Nullable String language;

    @Option(
            names = "--jsonl",
            description = "the files are JSON Lines: {\"id\",\"text\"|\"html\",\"published\"?,\"zone\"?,\"language\"?}")
    private boolean jsonLines;

    @Option(names = "--origins", description = "adds which bytes of its file each figure and sentence was read from")
    private boolean origins;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, or - for standard input")
    private List<String> files = List.of();

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Watch definition = watch.read(console);
        ZoneId zoneHere = zone == null ? definition.zone() : zone;
        LocalDate today = LocalDate.now(Clock.system(zoneHere));
        LocalDate day = published == null ? today : published;
        Inspection inspection = new Inspection(
                definition,
                day,
                (day.isAfter(today) ? day : today).plusDays(1),
                zoneHere,
                language == null ? definition.languages().get(0) : language,
                origins,
                console.out());
        boolean missing = false;
        for (String file : files) {
            Optional<Path> path = path(file);
            if (file.equals("-")) {
                inspect(inspection, file, console.in());
            } else if (path.filter(Files::isRegularFile).isPresent()) {
                inspect(inspection, Delivery.of(file, Content.of(path.get()), options()));
            } else if (path.isPresent()) {
                // a pipe, as the shell's <(…) gives
                try (InputStream in = Files.newInputStream(path.get())) {
                    inspect(inspection, file, in);
                }
            } else {
                console.say("[%s] the file cannot be read; expected: a file, or - for standard input. Correct the path"
                        .formatted(file));
                missing = true;
            }
        }
        console.out().flush();
        return (missing ? ExitCode.FAILED : inspection.rejectedSomething() ? ExitCode.QUARANTINED : ExitCode.DONE)
                .code();
    }

    /** What can be read there; nothing where the name is none on this machine. */
    private static Optional<Path> path(String file) {
        try {
            return Optional.of(Path.of(file)).filter(path -> Files.isReadable(path) && !Files.isDirectory(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void inspect(Inspection inspection, String name, InputStream in) throws IOException {
        // only lines can be read without looking twice
        Content content = jsonLines ? Content.once(in) : Content.of(in.readAllBytes());
        inspect(inspection, Delivery.of(name, content, options()));
    }

    private void inspect(Inspection inspection, Delivery delivery) throws IOException {
        if (jsonLines) {
            inspection.inspectLines(delivery);
        } else {
            inspection.inspect(delivery, kind);
        }
    }

    private Delivery.Options options() {
        return new Delivery.Options(language, null, Map.of());
    }
}
