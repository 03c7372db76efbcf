package io.sillok.report.issue;

import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import io.sillok.report.figure.Fig;
import io.sillok.report.figure.Origin;

/** Who stands behind a source, as the watch names them. */
final class Publishers {
    private final Watch watch;

    Publishers(Watch watch) {
        this.watch = watch;
    }

    /** The publisher's name in a language, else in the watch's first, else the source's id. */
    String name(String sourceId, String locale) {
        return watch.source(sourceId)
                .map(Source::names)
                .map(names -> names.getOrDefault(
                        locale, names.getOrDefault(watch.languages().get(0), sourceId)))
                .orElse(sourceId);
    }

    /** official, register, news or derived: what kind of source a figure has. */
    String sourceClass(Fig fig) {
        if (fig.origin() instanceof Origin.Cell cell) {
            return watch.source(cell.sourceId()).filter(Source::official).isPresent() ? "official" : "register";
        }
        return fig.origin() instanceof Origin.Sentence ? "news" : "derived";
    }
}
