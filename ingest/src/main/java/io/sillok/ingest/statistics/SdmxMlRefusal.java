package io.sillok.ingest.statistics;

import io.sillok.model.Finding;
import java.util.StringJoiner;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What an SDMX web service says in place of data: an error message, a message's footer, or SOAP's fault. */
final class SdmxMlRefusal {
    private String code = "";
    private boolean speaks;
    private final StringJoiner words = new StringJoiner(" ");

    /** Takes up the element that the reader stands at, where it belongs to such an answer. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "ErrorMessage", "Message" -> {
                speaks = true;
                code(xml.getAttributeValue(null, "code"));
            }
            case "faultcode" -> code(xml.getElementText());
            case "faultstring" -> words.add(xml.getElementText().strip());
            case "Text" -> {
                if (speaks) {
                    words.add(xml.getElementText().strip());
                }
            }
            default -> {}
        }
    }

    private void code(@Nullable String said) {
        code = code.isEmpty() && said != null ? said.strip() : code;
    }

    /** What there is to say of a message without data. */
    Finding finding(TableFindings findings) {
        String said = "the publisher answers: %s %s".formatted(code, words).strip();
        // the standard's codes, from its guidelines for web services
        return switch (code) {
            case "100" -> findings.empty(said);
            case "110" -> findings.key(said);
            case "130", "413", "510" -> findings.tooLarge(said);
            default ->
                words.toString().equalsIgnoreCase("no results found") // 100 in words
                        ? findings.empty(said)
                        : findings.refused(code.isEmpty() && words.length() == 0 ? "the file holds no data set" : said);
        };
    }
}
