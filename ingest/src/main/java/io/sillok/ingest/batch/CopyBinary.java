package io.sillok.ingest.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in COPY's binary format: the server takes numbers as they are, and has nothing to parse. They are sent a block at a time, so
 * that the server works on one while the next is written. Until it is closed the connection can do nothing else.
 */
final class CopyBinary implements AutoCloseable {
    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NULL = -1;

    private static final int BLOCK = 1 << 16;

    private final CopyIn copy;
    private final int fields;
    private ByteBuffer bytes = ByteBuffer.allocate(2 * BLOCK);

    /**
     * Begins to copy.
     *
     * @param command {@code copy … from stdin (format binary)}
     * @param fields of a row
     */
    CopyBinary(Connection connection, String command, int fields) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
        this.fields = fields;
        bytes.put(HEADER).putInt(0).putInt(0); // no flags, and nothing more in the header
    }

    /** Begins a row; its fields follow. */
    CopyBinary row() throws SQLException {
        if (bytes.position() >= BLOCK) {
            send();
        }
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

    private void send() throws SQLException {
        copy.writeToCopy(bytes.array(), 0, bytes.position());
        bytes.clear();
    }

    /** Sends what is left, and gives how many rows the server has taken. */
    long end() throws SQLException {
        room(2).putShort((short) NULL);
        send();
        return copy.endCopy();
    }

    /** Without an end nothing has been copied. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
