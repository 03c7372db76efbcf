package io.sillok.ingest.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives of a test. */
public final class Archives {
    private Archives() {}

    /** A ZIP file of members, each by its name and its bytes or its text. */
    public static byte[] zip(Object... namesAndContents) throws IOException {
        return zipIn(StandardCharsets.UTF_8, true, namesAndContents);
    }

    /** A ZIP file whose names are in another charset, without saying so, or whose members are only stored. */
    public static byte[] zipIn(Charset names, boolean deflated, Object... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                ZipEntry entry = new ZipEntry((String) namesAndContents[i]);
                byte[] content = bytes(namesAndContents[i + 1]);
                if (!deflated) {
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    CRC32 crc = new CRC32();
                    crc.update(content);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    public static byte[] gzip(Object... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object member : members) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(bytes(member));
            }
        }
        return bytes.toByteArray();
    }

    public static byte[] bytes(Object content) {
        return content instanceof byte[] bytes ? bytes : ((String) content).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] concat(Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object part : parts) {
            bytes.writeBytes(bytes(part));
        }
        return bytes.toByteArray();
    }

    /** A WARC record; further fields end with a line end each. */
    public static byte[] record(String type, String address, String fields, Object block) {
        byte[] content = bytes(block);
        return concat(
                "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nWARC-Date: 2025-09-25T00:00:00Z\r\nWARC-Target-URI: %s\r\n%sContent-Length: %d\r\n\r\n"
                        .formatted(type, address, fields, content.length),
                content,
                "\r\n\r\n");
    }

    /** A response as it came over the wire; further headers end with a line end each. */
    public static byte[] response(String address, String status, String headers, Object body) {
        return record(
                "response",
                address,
                "Content-Type: application/http; msgtype=response\r\n",
                concat("HTTP/1.1 " + status + "\r\n" + headers + "\r\n", body));
    }

    public static byte[] page(String address, String text) {
        return response(address, "200 OK", "Content-Type: text/html; charset=UTF-8\r\n", html(text));
    }

    public static String html(String text) {
        return "<!doctype html><html lang=ko><head><title>제목</title></head><body><p>%s</p></body></html>"
                .formatted(text);
    }

    static byte[] chunked(byte[] body, int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < body.length; i += size) {
            int n = Math.min(size, body.length - i);
            out.writeBytes(bytes(Integer.toHexString(n) + "\r\n"));
            out.write(body, i, n);
            out.writeBytes(bytes("\r\n"));
        }
        out.writeBytes(bytes("0\r\n\r\n"));
        return out.toByteArray();
    }

    /** The bytes with some of them replaced where a stretch stands first. */
    static byte[] replace(byte[] bytes, byte[] from, byte[] to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String found = new String(from, StandardCharsets.ISO_8859_1);
        if (!text.contains(found)) {
            throw new IllegalArgumentException("there is nothing to replace");
        }
        return text.replace(found, new String(to, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
