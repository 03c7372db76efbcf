package io.sillok.ingest.container;

/**
 * A member of a ZIP file, as its directory has it or, where there is none, its own header.
 *
 * @param name the bytes that stand there, each as one character
 * @param utf8 whether the name is said to be UTF-8
 * @param flags general purpose bits
 * @param method of packing: 0 none, 8 deflate
 * @param crc of the unpacked bytes, or -1 where it stands behind them
 * @param packed bytes, or -1 where nobody says
 * @param unpacked bytes, or -1 where nobody says
 * @param header where its own header begins
 */
record ZipEntry(String name, boolean utf8, int flags, int method, long crc, long packed, long unpacked, long header) {
    private static final int ENCRYPTED = 1;
    private static final int MASKED = 1 << 13;
    static final int SIZES_FOLLOW = 1 << 3;
    static final int NAMES_IN_UTF8 = 1 << 11;

    boolean encrypted() {
        return (flags & (ENCRYPTED | MASKED)) != 0;
    }

    boolean sizesFollow() {
        return (flags & SIZES_FOLLOW) != 0;
    }

    /** By the names of APPNOTE.TXT, 4.4.5. */
    String methodName() {
        return switch (method) {
            case 9 -> "deflate64";
            case 12 -> "bzip2";
            case 14 -> "LZMA";
            case 93 -> "Zstandard";
            case 95 -> "XZ";
            case 98 -> "PPMd";
            case 99 -> "AES";
            default -> "method " + method;
        };
    }
}
