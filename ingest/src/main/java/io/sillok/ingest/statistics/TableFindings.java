package io.sillok.ingest.statistics;

import io.sillok.ingest.Delivery;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** What readers of the publishers' own statistics formats have to say in common. */
record TableFindings(String source, String format) {
    /** The file is not what it should be, and nothing of it is read. */
    Finding refused(String problem) {
        return new Finding(
                "answer_refused",
                Severity.ERROR,
                source,
                "",
                problem,
                "data in " + format,
                "Correct the request and fetch again");
    }

    /** The file breaks off or is damaged. */
    Finding broken(String code, String pointer, String problem) {
        return new Finding(
                code,
                Severity.ERROR,
                source,
                pointer,
                problem,
                "a whole file in " + format,
                "Fetch the file again; its rows are set aside until it can be read whole");
    }

    /** The publisher does not know who asks. */
    Finding key(String problem) {
        return said(
                "answer_refused",
                Severity.ERROR,
                problem,
                "Look at the key in the environment: whether it is whole, in force, and meant for this interface");
    }

    Finding quota(String problem) {
        return said(
                "quota_used_up",
                Severity.WARNING,
                problem,
                "Ask again the next day, ask for less, or apply for a larger quota");
    }

    Finding tooOften(String problem) {
        return said(
                "asked_too_often",
                Severity.WARNING,
                problem,
                "Ask again in ten minutes, and with a longer delay between questions");
    }

    Finding tooLarge(String problem) {
        return said(
                "request_too_large",
                Severity.ERROR,
                problem,
                "Ask for fewer periods or codes at once, or let the source's connector split the question");
    }

    private Finding said(String code, Severity severity, String problem, String next) {
        return new Finding(code, severity, source, "", problem, "data in " + format, next);
    }

    /** The publisher answers in order, and has nothing. */
    Finding empty(String problem) {
        return new Finding(
                "answer_empty",
                Severity.WARNING,
                source,
                "",
                problem,
                "data in " + format,
                "Nothing has to be done where there may be none; else look at the request's codes and periods");
    }

    /** A sentence in place of a table; a publisher of SDMX says in one that there is nothing. */
    Finding words(String problem, String words) {
        return words.matches("(?i)\"no ?(?:records|results) ?found\\.?\"") ? empty(problem) : refused(problem);
    }

    /** Not JSON: a web page or an error in words instead of data, or a file that breaks off. */
    Finding notJson(Delivery delivery, String pointer, JacksonException e) throws IOException {
        Optional<String> words = Words.of(delivery);
        return words.isPresent()
                ? refused("the publisher answers in words: " + words.get())
                : broken("json_malformed", pointer, "the file is not JSON from here on: " + e.getOriginalMessage());
    }

    /** Which of the file's own names is time is told by what stands there. */
    Finding takenForTime(String problem) {
        return new Finding(
                "columns_taken_by_name",
                Severity.INFO,
                source,
                "",
                problem,
                "one that is called time in " + format,
                "Look whether the periods are what the values are of");
    }

    /** Nothing of the file is time. */
    Finding timeless(String problem) {
        return new Finding(
                "period_unknown",
                Severity.WARNING,
                source,
                "",
                problem,
                "a period for each value",
                "Take the table as CSV, whose mapping names the column of the periods or a fixed one");
    }

    /** One value that cannot be placed. */
    Finding row(String pointer, String problem) {
        return new Finding(
                "row_malformed",
                Severity.ERROR,
                source,
                pointer,
                problem,
                "a value with its period and codes",
                "Read the record in quarantine; the file's other records were read");
    }
}
