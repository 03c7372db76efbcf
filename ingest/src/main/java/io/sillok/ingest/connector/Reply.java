package io.sillok.ingest.connector;

import io.sillok.model.Severity;
import java.time.Duration;
import java.util.List;

/** What an answer means for the table as a whole. */
public sealed interface Reply {
    /**
     * A part of the table, or an error that the decoder will tell of.
     *
     * @param next what is to be asked for the parts behind it; empty where it is the last
     */
    record Part(List<String> next) implements Reply {
        public Part {
            next = List.copyOf(next);
        }

        static final Part LAST = new Part(List.of());
    }

    /**
     * Too much at once: the same is asked in smaller pieces, and this answer is no part.
     *
     * @param instead in the order of their periods
     */
    record Split(List<String> instead) implements Reply {
        public Split {
            instead = List.copyOf(instead);
        }
    }

    /** The publisher has nothing there; beside other parts that is none. */
    record Nothing() implements Reply {}

    /**
     * No table tonight.
     *
     * @param pause before the next attempt; zero where waiting does not help
     * @param problem in words, without the address
     */
    record Withheld(String code, Severity severity, Duration pause, String problem, String expected, String next)
            implements Reply {}
}
