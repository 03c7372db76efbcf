package io.sillok.model.watch;

import io.sillok.model.Finding;
import io.sillok.model.Findings;
import io.sillok.model.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a watch: passed on as it is found, and kept until the reading ends. */
final class WatchFindings {
    private final Findings listener;
    private final List<Finding> found = new ArrayList<>();

    WatchFindings(Findings listener) {
        this.listener = listener;
    }

    void error(Place place, String code, String problem, @Nullable String expected, String nextStep) {
        add(place, Severity.ERROR, code, problem, expected, nextStep);
    }

    void warning(Place place, String code, String problem, @Nullable String expected, String nextStep) {
        add(place, Severity.WARNING, code, problem, expected, nextStep);
    }

    /** The end of reading: an error refuses the whole watch, so that no run starts on half of what its author wrote. */
    void refuseOnError() {
        if (found.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
            throw new WatchUnreadable(found);
        }
    }

    private void add(
            Place place, Severity severity, String code, String problem, @Nullable String expected, String nextStep) {
        Finding finding = new Finding(code, severity, place.file(), place.pointer(), problem, expected, nextStep);
        found.add(finding);
        listener.add(finding);
    }
}
