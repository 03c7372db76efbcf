package io.sillok.report.issue;

import io.sillok.model.Keys;
import io.sillok.report.figure.PrintedFigures.Printed;
import io.sillok.report.output.Manifest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An issue, complete and not yet written.
 *
 * @param frame what it is about
 * @param files every file of its folder by path, the manifest among them
 * @param figures every figure printed, in the order of first printing
 * @param quiet nothing relevant happened in its period
 */
public record ComposedIssue(Frame frame, SortedMap<String, byte[]> files, List<Printed> figures, boolean quiet) {
    public ComposedIssue {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        figures = List.copyOf(figures);
    }

    /** The hash that stands for the whole issue. */
    public String manifestSha256() {
        return Keys.sha256(Objects.requireNonNull(files.get(Manifest.FILE)));
    }
}
