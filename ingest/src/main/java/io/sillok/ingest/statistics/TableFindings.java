package io.sillok.ingest.statistics;

import io.sillok.model.Finding;
import io.sillok.model.Severity;

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
