package io.sillok.model.watch;

import io.sillok.model.Finding;
import io.sillok.model.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** A watch has errors in it and cannot be used; nothing has been done with it. */
public final class WatchUnreadable extends RuntimeException {
    private final transient List<Finding> findings;

    WatchUnreadable(List<Finding> findings) {
        super(findings.stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(Finding::message)
                .collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** Everything that was found, warnings included, in the order in which the files are read. */
    public List<Finding> findings() {
        return findings;
    }
}
