package io.sillok.ingest.batch;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Numbers in plain digits, {@code -?(0|[1-9][0-9]*)([.][0-9]+)?}, as the database would print them itself. */
final class PlainNumber {
    /** Beyond so many characters a cell is read with more care. */
    private static final int MOST = 30;
    /** Digits in one of PostgreSQL's, which count by ten thousands. */
    private static final int GROUP = 4;

    private static final int NEGATIVE = 0x4000;
    private static final int HEAD = 8;

    private PlainNumber() {}

    static boolean is(@Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > MOST) {
            return false;
        }
        int whole = value.charAt(0) == '-' ? 1 : 0;
        int at = digits(value, whole);
        if (at == whole || (value.charAt(whole) == '0' && at > whole + 1)) {
            return false;
        }
        return at == value.length()
                || (value.charAt(at) == '.' && at + 1 < value.length() && digits(value, at + 1) == value.length());
    }

    /** Whether it has no zero that the number does without: then it is written as the number prints. */
    static boolean saysItAll(String plain) {
        return !plain.equals("-0") && (!plain.endsWith("0") || plain.indexOf('.') < 0);
    }

    /** No number takes more bytes in PostgreSQL's binary format. */
    static int bytes(String plain) {
        return HEAD + 2 * (plain.length() / GROUP + 2);
    }

    /** Writes it in PostgreSQL's binary format: how many digits of ten thousand, the first one's weight, sign, digits to show, digits. */
    static void write(String plain, ByteBuffer to) {
        int begin = plain.charAt(0) == '-' ? 1 : 0;
        int point = digits(plain, begin);
        int fraction = Math.max(0, plain.length() - point - 1);
        int before = (point - begin + GROUP - 1) / GROUP;
        int after = (fraction + GROUP - 1) / GROUP;
        to.putShort((short) (before + after));
        to.putShort((short) (before - 1));
        to.putShort((short) (begin == 0 ? 0 : NEGATIVE));
        to.putShort((short) fraction);
        int digit = 0;
        for (int at = begin; at < point; at++) {
            digit = digit * 10 + plain.charAt(at) - '0';
            if ((point - at - 1) % GROUP == 0) {
                to.putShort((short) digit);
                digit = 0;
            }
        }
        for (int i = 0; i < after * GROUP; i++) {
            digit = digit * 10 + (i < fraction ? plain.charAt(point + 1 + i) - '0' : 0);
            if (i % GROUP == GROUP - 1) {
                to.putShort((short) digit);
                digit = 0;
            }
        }
    }

    /** Behind the digits that stand here. */
    private static int digits(String value, int from) {
        int at = from;
        while (at < value.length() && value.charAt(at) >= '0' && value.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
