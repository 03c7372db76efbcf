package io.sillok.ingest.news;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element that stands directly inside an item, wherever its end tag was found.
 *
 * @param name by which it goes here, see {@link XmlNames}
 * @param tag its start tag
 * @param source the text that it stands in
 * @param begin of its content
 * @param end of its content
 * @param names what prefixes mean in it
 */
record XmlElement(String name, XmlTag tag, String source, int begin, int end, XmlNames names) {
    /** More mistakes than so many make an item that nobody can put together again. */
    static final int TOLERATED = 50;

    private static final int SEARCHED = 1 << 16;

    /** What an element whose end tag is missing cannot hold: it ends there. */
    private static final Set<String> FIELDS = Set.of(
            "title",
            "link",
            "guid",
            "pubdate",
            "description",
            "author",
            "category",
            "comments",
            "enclosure",
            "id",
            "published",
            "updated",
            "summary",
            "content",
            "content:encoded",
            "dc:creator",
            "dc:date",
            "dc:subject");

    /**
     * What stands in a stretch of text.
     *
     * @param children in their order
     * @param mended how many end tags were missing or out of place
     */
    record Children(List<XmlElement> children, int mended) {
        /** Whether it could be put together at all. */
        boolean readable() {
            return mended <= TOLERATED;
        }

        /** The content of the elements of this name. */
        List<XmlElement> all(String name) {
            return children.stream().filter(e -> e.name.equals(name)).toList();
        }

        /** The text of the first element of this name that has one, or null. */
        @Nullable
        String text(String name) {
            for (XmlElement child : children) {
                String text = child.name.equals(name) ? child.text() : "";
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return null;
        }
    }

    /** The elements in a stretch of an item. */
    static Children children(String source, int begin, int end, XmlNames names) {
        return new Reading(source, end, names).from(begin);
    }

    /** The elements inside this one. */
    Children children() {
        return children(source, begin, end, names);
    }

    /** Its text without tags, stripped. */
    String text() {
        return XmlText.read(source, begin, end, XmlText.Tags.DROPPED).value().strip();
    }

    /** Whether tags stand inside, and whether CDATA does. */
    boolean holds(XmlMarkup.Kind kind) {
        for (int at = begin; at < end; ) {
            XmlMarkup next = XmlMarkup.at(source, at, end);
            if (next.kind() == kind) {
                return true;
            }
            at = next.end();
        }
        return false;
    }

    /** Reads elements one after the other. */
    private static final class Reading {
        private final String source;
        private final int stop;
        private final XmlNames names;
        private final List<XmlElement> children = new ArrayList<>();
        private int mended;
        private long searched;

        Reading(String source, int stop, XmlNames names) {
            this.source = source;
            this.stop = stop;
            this.names = names;
        }

        Children from(int begin) {
            int at = begin;
            while (at < stop && mended <= TOLERATED) {
                XmlMarkup next = XmlMarkup.at(source, at, stop);
                at = next.end();
                if (next.kind() == XmlMarkup.Kind.START) {
                    at = child(next);
                } else if (next.kind() == XmlMarkup.Kind.END) {
                    mended++; // of nothing that was open
                }
            }
            return new Children(children, mended);
        }

        private int child(XmlMarkup start) {
            XmlTag tag = XmlTag.of(source, start.begin(), start.end());
            XmlNames inside = names.with(tag.namespaces());
            String name = inside.of(tag.name());
            int begin = start.end();
            int end = begin;
            int next = begin;
            if (!tag.empty()) {
                XmlMarkup closing = end(tag.name(), begin);
                end = closing.begin();
                next = closing.end();
            }
            children.add(new XmlElement(name, tag, source, begin, end, inside));
            return next;
        }

        /** The end tag; where there is none, an empty place before the next field. */
        private XmlMarkup end(String name, int begin) {
            Deque<String> open = new ArrayDeque<>();
            Map<String, Integer> count = new HashMap<>();
            int field = -1;
            for (int at = begin; at < stop; ) {
                XmlMarkup next = XmlMarkup.at(source, at, stop);
                at = next.end();
                if (next.kind() == XmlMarkup.Kind.START) {
                    String inner = next.name(source);
                    if (field < 0 && FIELDS.contains(names.of(inner))) {
                        field = next.begin();
                    }
                    if (!next.empty(source)) {
                        open.push(inner);
                        count.merge(inner, 1, Integer::sum);
                    }
                } else if (next.kind() == XmlMarkup.Kind.END) {
                    String inner = next.name(source);
                    if (open.isEmpty() && inner.equals(name)) {
                        return next;
                    } else if (inner.equals(open.peek())) {
                        count.merge(open.pop(), -1, Integer::sum);
                    } else if (inner.equals(name)) {
                        mended++;
                        return next;
                    } else {
                        mended++;
                        while (count.getOrDefault(inner, 0) > 0) {
                            String closed = open.pop();
                            count.merge(closed, -1, Integer::sum);
                            if (closed.equals(inner)) {
                                break;
                            }
                        }
                    }
                }
            }
            mended++;
            searched += stop - begin;
            if (searched > SEARCHED + 4L * stop) {
                mended = TOLERATED + 1; // in a long item few such mistakes are enough: each is looked for to its end
            }
            int end = field < 0 ? stop : field;
            return new XmlMarkup(XmlMarkup.Kind.END, end, end);
        }
    }
}
