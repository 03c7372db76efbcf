package io.sillok.ingest.origin;

import io.sillok.model.landing.Origin.Run;
import java.util.ArrayList;
import java.util.List;

/** A text that is put together out of another one, stretch by stretch; runs lead to that one's characters. */
final class Taken {
    private final StringBuilder text = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();

    /** Takes a stretch as it is. */
    void verbatim(String source, int from, int to) {
        if (to <= from) {
            return;
        }
        int begin = text.length();
        text.append(source, from, to);
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.verbatim() && last.to() == from) {
            runs.set(runs.size() - 1, new Run(last.begin(), text.length(), last.from(), to, true));
        } else {
            runs.add(new Run(begin, text.length(), from, to, true));
        }
    }

    /** Takes a text that stands for a stretch. */
    void instead(String words, int from, int to) {
        if (!words.isEmpty()) {
            runs.add(new Run(text.length(), text.length() + words.length(), from, to, false));
            text.append(words);
        }
    }

    String text() {
        return text.toString();
    }

    /** The runs of a stretch of it, counted from its beginning. */
    List<Run> runs(int begin, int end) {
        List<Run> part = new ArrayList<>();
        for (Run run : runs) {
            int from = Math.max(begin, run.begin());
            int to = Math.min(end, run.end());
            if (from < to) {
                long shift = run.verbatim() ? from - run.begin() : 0;
                long source = run.from() + shift;
                part.add(new Run(
                        from - begin,
                        to - begin,
                        source,
                        run.verbatim() ? source + to - from : run.to(),
                        run.verbatim()));
            }
        }
        return part;
    }
}
