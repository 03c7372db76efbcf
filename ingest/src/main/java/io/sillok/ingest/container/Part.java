package io.sillok.ingest.container;

import io.sillok.ingest.Content;
import io.sillok.ingest.Raw;
import io.sillok.model.Severity;
import org.jspecify.annotations.Nullable;

/** What a container gives, one after another, in its own order. */
sealed interface Part {
    /**
     * A delivery inside.
     *
     * @param name within the container; empty for what is simply packed, which has no name but its file's
     * @param content unpacked
     * @param charset that its transport declared, or null
     * @param mediaType that its transport declared, without parameters, or null
     * @param address that it was fetched from, or null
     * @param chosen whether somebody chose it: traffic that a browser recorded is full of what nobody wants to read
     */
    record Member(
            String name,
            Content content,
            @Nullable String charset,
            @Nullable String mediaType,
            @Nullable String address,
            boolean chosen)
            implements Part {}

    /** Something that is there but is no delivery: a folder, a request. */
    record LeftOut(long count) implements Part {}

    /** Something that was delivered and cannot be read. */
    record Unreadable(Trouble trouble, Raw raw) implements Part {}

    /** Something about what was read all the same. */
    record Remark(Trouble trouble) implements Part {}

    /** Nothing more is read of the whole delivery. */
    record Stop(Trouble trouble) implements Part {}

    /**
     * A finding whose source is not known here.
     *
     * @param name of the member, or of another place within the container; empty for the container
     */
    record Trouble(String code, Severity severity, String name, String problem, String expected, String next) {
        static Trouble bomb(String name, String problem) {
            return new Trouble(
                    "archive_bomb",
                    Severity.ERROR,
                    name,
                    problem,
                    "an archive within the limits of docs/formats.md",
                    "Unpack it by hand if it is honest, and have it delivered in parts");
        }

        static Trouble damaged(String name, String problem, String expected) {
            return new Trouble(
                    "archive_damaged",
                    Severity.WARNING,
                    name,
                    problem,
                    expected,
                    "Look whether what matters was read, or have the archive delivered again");
        }

        static Trouble unreadable(String name, String problem, String expected) {
            return new Trouble(
                    "archive_member_unreadable",
                    Severity.ERROR,
                    name,
                    problem,
                    expected,
                    "Have this member delivered again; the others were read");
        }
    }
}
