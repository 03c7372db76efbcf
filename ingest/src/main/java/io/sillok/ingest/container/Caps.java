package io.sillok.ingest.container;

/**
 * How far an archive is followed. What goes beyond is a bomb, or as good as one.
 *
 * @param member bytes that one member may give
 * @param delivery bytes that a delivery may give altogether, nested archives counted too
 * @param members how many a delivery may have, nested ones counted too
 * @param ratio how many bytes a member may give for each byte of its own
 * @param free bytes that a member may give whatever its ratio: small files of one character are no bombs
 * @param depth archives within each other, the delivery itself counted
 */
public record Caps(long member, long delivery, int members, int ratio, long free, int depth) {
    /** A member may be as large as a file that comes alone; the delivery, as large as twenty of them. */
    public static final Caps DEFAULT = new Caps(100L << 20, 2L << 30, 100_000, 250, 4L << 20, 2);
}
