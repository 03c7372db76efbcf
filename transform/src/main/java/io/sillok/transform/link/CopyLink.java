package io.sillok.transform.link;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an article is to the articles before it.
 *
 * @param copyOf the original that it repeats, or null
 * @param kind how it repeats it or what it replaces, or null where it does neither
 * @param supersedes the version before it, or null
 * @param akinTo an article that it repeats without being its copy, or null
 * @param akin why it is no copy all the same, or null
 */
record CopyLink(
        @Nullable String copyOf,
        @Nullable Kind kind,
        @Nullable String supersedes,
        @Nullable String akinTo,
        @Nullable Akin akin) {
    static final CopyLink NONE = new CopyLink(null, null, null, null, null);

    /** How an article repeats or replaces another. */
    enum Kind {
        /** Letter for letter. */
        EXACT,
        /** The same outlet, with small edits. */
        NEAR,
        /** Another outlet, edited. */
        SYNDICATED,
        /** A later version of the same outlet's article, kept beside it. */
        CORRECTED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why an article that repeats another is not its copy. */
    enum Akin {
        /** It gives other figures. */
        DIFFERS,
        /** It tells much more than the other, which was there first. */
        EXPANDS,
        /** It says the same of another day or of somebody else: a notice that comes out again and again. */
        RECURS;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    CopyLink {
        if ((copyOf == null && supersedes == null) != (kind == null) || (akinTo == null) != (akin == null)) {
            throw new IllegalArgumentException(
                    "a link of kind %s to %s, %s, %s %s".formatted(kind, copyOf, supersedes, akin, akinTo));
        }
    }

    static CopyLink copy(String of, Kind kind, @Nullable String supersedes) {
        return new CopyLink(of, kind, supersedes, null, null);
    }

    static CopyLink akin(String to, Akin akin, @Nullable String supersedes) {
        return new CopyLink(null, supersedes == null ? null : Kind.CORRECTED, supersedes, to, akin);
    }

    static CopyLink alone(@Nullable String supersedes) {
        return supersedes == null ? NONE : new CopyLink(null, Kind.CORRECTED, supersedes, null, null);
    }
}
