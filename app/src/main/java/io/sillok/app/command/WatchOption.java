package io.sillok.app.command;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.watch.Watch;
import io.sillok.model.watch.WatchReader;
import io.sillok.model.watch.WatchUnreadable;
import io.sillok.transform.article.SiteRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --watch}, common to every command. */
final class WatchOption {
    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description = "the watch's folder (default: the watch that ships, watches/gwangju-ai)")
    @Nullable
    Path folder;

    /** The watch; its warnings are said, its errors end the command. */
    Watch read(Console console) {
        List<Finding> findings = new ArrayList<>();
        try {
            Watch watch = WatchReader.read(folder(), findings::add);
            findings.stream().filter(f -> f.severity() != Severity.INFO).forEach(f -> console.say(f.message()));
            List<Finding> rules = SiteRules.findings(
                    watch, watch.folder().resolve("sites.yaml").toString());
            if (!rules.isEmpty()) {
                throw new CommandFailure(ExitCode.USAGE, joined(rules));
            }
            return watch;
        } catch (WatchUnreadable e) {
            throw new CommandFailure(ExitCode.USAGE, joined(e.findings()), e);
        }
    }

    private static String joined(List<Finding> findings) {
        return findings.stream().map(Finding::message).collect(Collectors.joining(System.lineSeparator()));
    }

    Path folder() {
        if (folder != null) {
            return folder;
        }
        Path shipped = Path.of("watches", "gwangju-ai");
        return Files.isDirectory(shipped) ? shipped : Installation.root().resolve(shipped);
    }
}
