package io.sillok.ingest.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows in COPY's binary format: the server takes numbers as they are, and has nothing to parse. */
final class CopyBinary {
    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NULL = -1;

    private final int fields;
    private ByteBuffer bytes;

    /** @param fields of a row */
    CopyBinary(int fields, int capacity) {
        this.fields = fields;
        this.bytes = ByteBuffer.allocate(Math.max(capacity, 1 << 10));
        bytes.put(HEADER).putInt(0).putInt(0); // no flags, and nothing more in the header
    }

    /** Begins a row; its fields follow. */
    CopyBinary row() {
        room(2).putShort((short) fields);
        return this;
    }

    CopyBinary int4(int value) {
        room(8).putInt(4).putInt(value);
        return this;
    }

    CopyBinary int8(long value) {
        room(12).putInt(8).putLong(value);
        return this;
    }

    /** A number in plain digits, as {@link PlainNumber} knows them. */
    CopyBinary numeric(@Nullable String plain) {
        if (plain == null) {
            room(4).putInt(NULL);
            return this;
        }
        ByteBuffer to = room(4 + PlainNumber.bytes(plain));
        int length = to.position();
        PlainNumber.write(plain, to.putInt(0));
        to.putInt(length, to.position() - length - 4);
        return this;
    }

    CopyBinary text(@Nullable String value) {
        if (value == null) {
            room(4).putInt(NULL);
            return this;
        }
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        room(4 + encoded.length).putInt(encoded.length).put(encoded);
        return this;
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + more));
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }

    /** Sends the rows, and gives how many the server has taken. */
    long copy(Connection connection, String command) throws SQLException {
        room(2).putShort((short) NULL);
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(command, new ByteArrayInputStream(bytes.array(), 0, bytes.position()), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
