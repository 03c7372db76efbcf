package io.sillok.report.output;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON with the same bytes on every machine. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static JsonNode read(byte[] document) {
        return MAPPER.readTree(document);
    }

    /** On one line, ended by a line feed. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }

    /** Indented, for people. */
    public static byte[] document(Object value) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return (MAPPER.writer().with(printer).writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
