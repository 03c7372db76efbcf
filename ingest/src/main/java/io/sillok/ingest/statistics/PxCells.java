package io.sillok.ingest.statistics;

import io.sillok.ingest.Decoding;
import io.sillok.ingest.Raw;
import io.sillok.ingest.charset.TextReader;
import io.sillok.model.Finding;
import io.sillok.model.Severity;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The data of a PX file, cell by cell; blanks, commas, tabs and semicolons part them. One to six dots stand for what is missing, a dash
 * for what there is none of. A file with keys leaves out rows of zeros.
 */
final class PxCells extends Decoding<StatRow> {
    private static final Pattern MISSING = Pattern.compile("\\.{1,6}|-|\\s*");

    private final TableFindings findings;
    private final TextReader text;
    private final Reader characters;
    private final PxTable table;
    private final List<PxTable.Variable> keyed;
    private final long inRow;
    private final long all;
    private long position;
    private long next;
    private long taken;
    /** Whether the data end with the semicolon that closes a keyword's value, as far as they are read. */
    private boolean closed;

    private record Token(String text, long from, long to) {}

    PxCells(TableFindings findings, TextReader text, Reader characters, long position, PxTable table) {
        this.findings = findings;
        this.text = text;
        this.characters = characters;
        this.position = position;
        this.table = table;
        this.keyed = table.keyed();
        this.inRow = table.cells(true);
        this.all = table.cells(false);
        table.ofTime(findings).ifPresent(this::note);
    }

    @Override
    public String mediaType() {
        return PxDecoder.MEDIA_TYPE;
    }

    @Override
    public String charset() {
        return text.encoding().charset().name();
    }

    @Override
    protected boolean advance() throws IOException {
        Token token = token();
        if (token == null) {
            end();
            return false;
        }
        if (!keyed.isEmpty() && taken % inRow == 0) {
            long row = 0;
            for (PxTable.Variable variable : keyed) {
                Integer at = token == null ? null : variable.byKey().get(token.text());
                if (at == null || token == null) {
                    refuse(findings.broken(
                            "px_malformed",
                            "cell " + (taken + 1),
                            token == null
                                    ? "the file ends inside of a row's keys"
                                    : "the variable '%s' has no key '%s'".formatted(variable.name(), token.text())));
                    return false;
                }
                row = row * variable.codes().size() + at;
                token = token();
            }
            next = row * inRow;
        }
        if (token == null || next >= all) {
            refuse(findings.broken(
                    "px_malformed",
                    "cell " + (taken + 1),
                    "the file does not have as many cells as its variables say"));
            return false;
        }
        cell(token);
        return true;
    }

    private void cell(Token token) {
        String pointer = "cell " + (taken + 1);
        Raw raw = text.raw(token.from(), token.to());
        boolean missing = MISSING.matcher(token.text()).matches();
        Cells cells = table.cells(next);
        if (missing) {
            cells.attribute("OBS_STATUS", token.text().equals("-") ? "M" : "O");
        }
        read(cells.row(pointer, table.dataset(), missing ? null : token.text()), raw);
        next++;
        taken++;
    }

    private void end() {
        text.findings().forEach(this::note);
        if (keyed.isEmpty() && taken < all || taken % inRow != 0) {
            refuse(findings.broken(
                    "px_malformed", "cell " + (taken + 1), "the file ends after %d of %d cells".formatted(taken, all)));
        } else if (!closed) {
            refuse(findings.broken(
                    "px_malformed",
                    "cell " + (taken + 1),
                    "the file ends without the semicolon that closes DATA: its last cells may be missing"));
        } else if (taken < all) {
            note(new Finding(
                    "zeros_left_out",
                    Severity.INFO,
                    findings.source(),
                    "",
                    "the file leaves out %d cells of rows that hold zeros alone".formatted(all - taken),
                    null,
                    "Nothing has to be done; these values are zero and were not taken"));
        }
    }

    /** The next cell; null at the end, where one that nothing ends is cut and not given. */
    private @Nullable Token token() throws IOException {
        int c = read();
        while (c >= 0 && (Character.isWhitespace(c) || c == ',' || c == ';')) {
            closed = c == ';' || closed && Character.isWhitespace(c);
            c = read();
        }
        if (c < 0) {
            return null;
        }
        long from = position - 1;
        StringBuilder token = new StringBuilder();
        boolean quoted = c == '"';
        c = quoted ? read() : c;
        while (c >= 0 && (quoted ? c != '"' : !Character.isWhitespace(c) && c != ',' && c != ';')) {
            token.append((char) c);
            c = read();
        }
        closed = c == ';';
        return c < 0 ? null : new Token(token.toString(), from, quoted ? position : position - 1);
    }

    private int read() throws IOException {
        int c = characters.read();
        position += c < 0 ? 0 : 1;
        return c;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
