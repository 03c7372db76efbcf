package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Delivery;
import io.sillok.ingest.charset.EncodingDetector;
import io.sillok.ingest.charset.TextReader;
import io.sillok.model.landing.StatRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PX files (PC-Axis), with keys or without. What stands before the data is held, the data are read cell by cell. */
public final class PxDecoder implements StatisticsDecoder {
    static final String MEDIA_TYPE = "text/x-px";

    private static final int HEAD = 1 << 14;
    private static final Pattern CODEPAGE = Pattern.compile("(?i)\\bCODEPAGE\\s*=\\s*\"([^\"]{1,40})\"");

    @Override
    public String version() {
        return "px/2";
    }

    @Override
    public Decoding<StatRow> open(Delivery delivery) throws IOException {
        TableFindings findings = new TableFindings(delivery.name(), "PX");
        Delivery declared = new Delivery(
                delivery.name(),
                delivery.content(),
                delivery.charset() == null ? codepage(delivery) : delivery.charset(),
                delivery.mediaType(),
                delivery.options());
        TextReader text = TextReader.open(declared, EncodingDetector.detect(declared));
        try {
            Reader characters = new BufferedReader(text);
            PxKeywords keywords = PxKeywords.read(characters);
            return new PxCells(
                    findings,
                    text,
                    characters,
                    keywords.position(),
                    new PxTable(keywords, ColumnNames.dataset(delivery.name())));
        } catch (IllegalArgumentException | ArithmeticException e) {
            text.close();
            return Decoding.refused(MEDIA_TYPE, findings.broken("px_malformed", "", String.valueOf(e.getMessage())));
        }
    }

    private static @Nullable String codepage(Delivery delivery) throws IOException {
        try (InputStream in = delivery.content().open()) {
            Matcher said = CODEPAGE.matcher(new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1));
            return said.find() ? said.group(1) : null;
        }
    }
}
