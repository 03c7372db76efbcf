package io.sillok.ingest.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;

/** A ZIP file of one stored member whose every number stands in 64 bits, as a writer does that knows no lengths beforehand. */
final class Zip64 {
    private Zip64() {}

    static byte[] file(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        byte[] bare = Archives.bytes(name);
        ByteBuffer out = ByteBuffer.allocate(1024 + content.length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x04034b50)
                .putShort((short) 45)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0);
        out.putInt((int) crc.getValue())
                .putInt(-1)
                .putInt(-1)
                .putShort((short) bare.length)
                .putShort((short) 20);
        out.put(bare)
                .putShort((short) 1)
                .putShort((short) 16)
                .putLong(content.length)
                .putLong(content.length);
        out.put(content);
        int directory = out.position();
        out.putInt(0x02014b50)
                .putShort((short) 45)
                .putShort((short) 45)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0);
        out.putInt((int) crc.getValue())
                .putInt(-1)
                .putInt(-1)
                .putShort((short) bare.length)
                .putShort((short) 28);
        out.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(-1)
                .put(bare);
        out.putShort((short) 1)
                .putShort((short) 24)
                .putLong(content.length)
                .putLong(content.length)
                .putLong(0);
        int end = out.position();
        out.putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0);
        out.putLong(1).putLong(1).putLong(end - directory).putLong(directory);
        out.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
        out.putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) -1)
                .putShort((short) -1);
        out.putInt(-1).putInt(-1).putShort((short) 0);
        return Arrays.copyOf(out.array(), out.position());
    }
}
