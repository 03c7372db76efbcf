package io.sillok.report.export;

import io.sillok.model.Keys;
import java.util.regex.Pattern;

/** Names as SDMX takes them for identifiers. */
final class SdmxId {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_@$-]+");
    private static final int MARK = 8;

    private SdmxId() {}

    /** The name where it is an identifier; otherwise what of it may stand in one, and a mark that keeps two such names apart. */
    static String of(String name) {
        if (ID.matcher(name).matches()) {
            return name;
        }
        String rest = name.replaceAll("[^A-Za-z0-9_@$-]+", "_").replaceAll("^_+|_+$", "");
        return (rest.isEmpty() ? "D" : rest) + "_" + Keys.key(name).substring(0, MARK);
    }

    /** How SDMX names a dataset of a source: {@code agency:id(version)}, the source being the agency. */
    static String dataflow(String sourceId, String dataset) {
        return "%s:%s(1.0)".formatted(sourceId, of(dataset));
    }
}
