package io.sillok.ingest.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows in COPY's text format, as bytes of UTF-8. */
final class CopyText {
    /** A character that is one byte and means only itself. */
    private static final int LAST_ASCII = 0x7f;

    private byte[] bytes;
    private int size;

    CopyText(int capacity) {
        this.bytes = new byte[capacity];
    }

    boolean isEmpty() {
        return size == 0;
    }

    CopyText number(long value) {
        if (value < 0) {
            return text(Long.toString(value));
        }
        room(20);
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = value;
        for (int at = size + digits - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        bytes[size++] = '\t';
        return this;
    }

    /** A field; a null is {@code \N}, and four characters are escaped. */
    CopyText text(@Nullable String value) {
        if (value == null) {
            room(3);
            bytes[size++] = '\\';
            bytes[size++] = 'N';
            bytes[size++] = '\t';
            return this;
        }
        int length = value.length();
        room(2 * length + 1);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c > LAST_ASCII) {
                others(value.substring(i));
                break;
            }
            ascii(c);
        }
        bytes[size++] = '\t';
        return this;
    }

    /** Ends the row after its last field. */
    void end() {
        bytes[size - 1] = '\n';
    }

    private void others(String rest) {
        byte[] encoded = rest.getBytes(StandardCharsets.UTF_8);
        room(2 * encoded.length + 1);
        for (byte b : encoded) {
            if (b < 0) {
                bytes[size++] = b;
            } else {
                ascii((char) b);
            }
        }
    }

    private void ascii(char c) {
        char escaped =
                switch (c) {
                    case '\\' -> '\\';
                    case '\t' -> 't';
                    case '\n' -> 'n';
                    case '\r' -> 'r';
                    default -> 0;
                };
        if (escaped != 0) {
            bytes[size++] = '\\';
            bytes[size++] = (byte) escaped;
        } else {
            bytes[size++] = (byte) c;
        }
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    /** Sends the rows, and gives how many the server has taken. */
    long copy(Connection connection, String command) throws SQLException {
        if (size == 0) {
            return 0;
        }
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(command, new ByteArrayInputStream(bytes, 0, size), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            size = 0;
        }
    }
}
