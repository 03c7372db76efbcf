package io.sillok.ingest.news;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a feed into its items while it is read, in constant memory. Items are found by their tags alone, so that a mistake
 * inside one of them does not hide the others.
 */
final class FeedScanner {
    /** No item is longer, nor what stands before the first: a feed without end tags must not fill the memory. */
    static final int LONGEST = 8 << 20;

    private static final int BLOCK = 1 << 14;
    /** A feed begins within so many characters, whatever a server has printed before it. */
    private static final int LONGEST_JUNK = 1 << 14;

    private static final int LONGEST_TAG = 1 << 16;

    /**
     * An item.
     *
     * @param begin its start tag's first character, counted from the feed's first
     * @param end after its end tag, or where it was given up
     * @param text all of it; null where it is longer than {@link #LONGEST}
     * @param closed false where its end tag is missing
     * @param last whether the feed ends with it
     */
    record Item(long begin, long end, @Nullable String text, boolean closed, boolean last) {}

    private final Reader in;
    /** Local name of the items by that of the outermost element, in lower case. */
    private final Map<String, String> kinds;

    private final StringBuilder window = new StringBuilder();
    private final char[] block = new char[BLOCK];
    private final Queue<Item> ready = new ArrayDeque<>();
    /** Place of the window's first character in the feed. */
    private long base;

    private long at;
    private boolean ended;
    private boolean doctypeSeen;
    private boolean entities;
    private String first = "";
    private String root = "";
    private String rootTag = "";
    private boolean rootClosed;
    private XmlNames names = new XmlNames(Map.of(), "");
    private String head = "";
    private boolean inHead = true;
    private long open = -1;
    private String openTag = "";
    private boolean tooLong;

    FeedScanner(Reader in, Map<String, String> kinds) {
        this.in = in;
        this.kinds = kinds;
    }

    /** Reads on to the first item, or to the end where there is none. */
    void begin() throws IOException {
        boolean more = true;
        while (more && inHead && !entities && ready.isEmpty()) {
            more = step();
        }
    }

    /** The next item, or null after the last. */
    @Nullable
    Item next() throws IOException {
        boolean more = true;
        while (ready.isEmpty() && more) {
            more = step();
        }
        return ready.poll();
    }

    /** Local name of the outermost element, in lower case; empty where it is none of a feed's. */
    String root() {
        return root;
    }

    /** The outermost element's name, as written. */
    String rootTag() {
        return rootTag;
    }

    /** The first element's name, as written. */
    String first() {
        return first;
    }

    /** Whether other things stand before the feed. */
    boolean junkBefore() {
        return !root.isEmpty() && !first.equals(rootTag);
    }

    /** Whether the document declares entities of its own, which nobody reads here: they can grow without bound. */
    boolean declaresEntities() {
        return entities;
    }

    /** Whether the text ended before the feed did. Known after the last item. */
    boolean truncated() {
        return !rootClosed;
    }

    /** Everything before the first item, from the outermost element's start tag on. Known after {@link #begin}. */
    String head() {
        return head;
    }

    XmlNames names() {
        return names;
    }

    /** What has been read of the feed's beginning so far. */
    String window() {
        return window.toString();
    }

    /** Reads one piece of markup; false at the end. */
    private boolean step() throws IOException {
        if (ended) {
            return false;
        }
        long lt = find("<", at);
        if (lt < 0) {
            finish();
            return false;
        }
        require(lt, 9);
        int i = (int) (lt - base);
        if (begins("<!--", i)) {
            at = after("-->", lt + 4);
        } else if (begins("<![CDATA[", i)) {
            at = after("]]>", lt + 9);
        } else if (begins("<?", i)) {
            at = after("?>", lt + 2);
        } else if (begins("<!DOCTYPE", i)) {
            at = doctype(lt);
        } else {
            boolean closing = begins("</", i);
            long end = tagEnd(lt);
            i = (int) (lt - base); // reading on may have moved the window
            boolean name = i + 1 < window.length() && XmlTag.beginsName(window.charAt(i + 1));
            if (end < 0 || !(closing || name)) {
                at = lt + 1;
            } else {
                at = end;
                String tag = window.substring(i, (int) (end - base));
                if (closing) {
                    endTag(tag, end);
                } else {
                    startTag(tag, lt, end);
                }
            }
        }
        return true;
    }

    private void finish() {
        ended = true;
        if (inHead) {
            closeHead(base + window.length());
        }
        if (open >= 0) {
            item(base + window.length(), false, true);
        }
    }

    private long doctype(long lt) throws IOException {
        if (doctypeSeen || !rootTag.isEmpty()) {
            return lt + 1; // only the first, before the outermost element, means anything
        }
        doctypeSeen = true;
        require(lt, LONGEST_TAG);
        String start = window.substring((int) (lt - base), (int) Math.min(window.length(), lt - base + LONGEST_TAG));
        int end = start.indexOf('>');
        int subset = start.indexOf('[');
        if (subset >= 0 && (end < 0 || subset < end)) {
            int close = start.indexOf(']', subset);
            int entity = start.indexOf("<!ENTITY", subset);
            entities |= entity >= 0 && (close < 0 || entity < close);
            return after(">", lt + Math.max(close, subset));
        }
        return end < 0 ? lt + 1 : lt + end + 1;
    }

    private void startTag(String written, long lt, long end) {
        XmlTag tag = XmlTag.of(written, 0, written.length());
        String local = XmlTag.local(tag.name());
        if (first.isEmpty()) {
            first = tag.name();
        }
        if (root.isEmpty()) {
            boolean page = first.equalsIgnoreCase("html") || first.equalsIgnoreCase("head") || lt > LONGEST_JUNK;
            if (!kinds.containsKey(local) || page) {
                if (page) {
                    ended = true;
                }
                return;
            }
            root = local;
            rootTag = tag.name();
            Map<String, String> declared = tag.namespaces();
            names = new XmlNames(declared, declared.getOrDefault(XmlTag.prefix(tag.name()), ""));
            window.delete(0, (int) (lt - base));
            base = lt;
        } else if (local.equals("channel") && inHead) {
            names = names.with(tag.namespaces());
        }
        if (local.equals(kinds.get(root)) && isItem(tag, local)) {
            if (inHead) {
                closeHead(lt);
            }
            if (open >= 0) {
                item(lt, false, false); // items never stand in items: an end tag was forgotten
            }
            open = lt;
            openTag = tag.name();
            if (tag.empty()) {
                item(end, true, false);
            }
        }
    }

    private boolean isItem(XmlTag tag, String local) {
        String prefix = XmlTag.prefix(tag.name());
        return prefix.equals(XmlTag.prefix(rootTag))
                || names.with(tag.namespaces()).of(tag.name()).equals(local);
    }

    private void endTag(String written, long end) {
        String name = written.substring(2, XmlTag.nameEnd(written, 2, written.length()));
        if (open >= 0 && name.equals(openTag)) {
            item(end, true, false);
        }
        if (name.equals(rootTag)) {
            rootClosed = true;
        }
    }

    private void closeHead(long end) {
        inHead = false;
        head = root.isEmpty() ? "" : window.substring(0, (int) Math.max(0, end - base));
    }

    private void item(long end, boolean closed, boolean last) {
        String text = tooLong ? null : window.substring((int) (open - base), (int) (end - base));
        ready.add(new Item(open, end, text, closed, last));
        open = -1;
        tooLong = false;
    }

    /** After the {@code >} that is not inside a value; -1 where there is none. XML has no {@code <} in values. */
    private long tagEnd(long lt) throws IOException {
        char quote = 0;
        long plain = -1;
        for (long i = lt + 1; i < lt + LONGEST_TAG && require(lt, i - lt + 1); i++) {
            char c = window.charAt((int) (i - base));
            plain = plain < 0 && c == '>' ? i + 1 : plain;
            if (c == '<') {
                return plain;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return plain;
    }

    private boolean begins(String expected, int from) {
        return window.length() - from >= expected.length()
                && expected.contentEquals(window.subSequence(from, from + expected.length()));
    }

    /** Whether so many characters can be had from here on; what stands before may be forgotten. */
    private boolean require(long from, long length) throws IOException {
        while (from + length > base + window.length()) {
            if (!fill(from)) {
                return false;
            }
        }
        return true;
    }

    private long after(String closing, long from) throws IOException {
        long found = find(closing, from);
        return found < 0 ? base + window.length() : found + closing.length();
    }

    /** Where the next one stands, or -1. */
    private long find(String wanted, long from) throws IOException {
        long search = from;
        while (true) {
            int found = window.indexOf(wanted, (int) Math.max(0, search - base));
            if (found >= 0) {
                return base + found;
            }
            search = Math.max(search, base + window.length() - wanted.length() + 1);
            if (!fill(search)) {
                return -1;
            }
        }
    }

    /** Reads a block more, and forgets what nobody needs any longer. */
    private boolean fill(long needed) throws IOException {
        long keep = inHead ? base : open >= 0 && !tooLong ? Math.min(open, needed) : needed;
        if (window.length() > LONGEST) {
            if (inHead) {
                closeHead(Math.min(needed, base + window.length()));
            }
            tooLong = open >= 0;
            keep = Math.max(needed, base + window.length() - LONGEST_TAG);
        }
        int drop = (int) Math.min(window.length(), keep - base);
        if (drop >= BLOCK) {
            window.delete(0, drop);
            base += drop;
        }
        int n = in.read(block, 0, BLOCK);
        if (n > 0) {
            window.append(block, 0, n);
        }
        return n >= 0;
    }
}
