package io.sillok.model;

/**
 * A stretch of a text.
 *
 * @param begin first UTF-16 code unit, inclusive
 * @param end last UTF-16 code unit, exclusive
 */
public record Span(int begin, int end) implements Comparable<Span> {
    public Span {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("span [%d,%d) is empty or negative".formatted(begin, end));
        }
    }

    /** The text that this span covers. */
    public String of(CharSequence text) {
        return text.subSequence(begin, end).toString();
    }

    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public int length() {
        return end - begin;
    }

    /** The same stretch, {@code by} code units further on. */
    public Span shift(int by) {
        return new Span(begin + by, end + by);
    }

    /** By begin, then the longer first. */
    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(other.end, end);
    }
}
