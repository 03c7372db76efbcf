package io.sillok.transform.article;

import io.sillok.transform.reading.Byline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sorts an article's lines, from whatever form they came, into body, subtitles, byline and credit. A paragraph that stands
 * already counts as a repeat and is left out.
 */
final class Assembly {
    /** Shorter lines may come twice for good reasons: 네., "Yes.", a section's mark. */
    private static final int SHORTEST_REPEAT = 20;

    private final Set<String> seen = new HashSet<>();
    private final List<String> subtitles = new ArrayList<>();
    private final List<Passage> paragraphs = new ArrayList<>();
    private @Nullable Byline byline;
    private @Nullable String credit;
    private @Nullable String published;
    private @Nullable String modified;
    private boolean signedBelow;
    private int repeats;

    /** Takes the line if it is furniture; says whether it did. */
    boolean furniture(String line) {
        Optional<Byline> signed = Bylines.alone(line);
        if (signed.isPresent()) {
            sign(signed.get());
            signedBelow |= !paragraphs.isEmpty();
            return true;
        }
        Optional<Furniture.Stamp> stamp = Furniture.stamp(line);
        if (stamp.isPresent()) {
            stamp(stamp.get());
            return true;
        }
        Optional<String> credited = Furniture.credit(line);
        if (credited.isPresent()) {
            if (credit == null && !credited.get().isEmpty()) {
                credit = credited.get();
            }
            return true;
        }
        return Furniture.besides(line);
    }

    private void stamp(Furniture.Stamp stamp) {
        if (stamp.modified()) {
            modified = modified == null ? stamp.time() : modified;
        } else {
            published = published == null ? stamp.time() : published;
        }
    }

    void subtitle(String line) {
        if (seen.add(line)) {
            subtitles.add(line);
        } else {
            repeats++;
        }
    }

    /** Adds a paragraph to the body, less the byline that it begins or ends with. */
    void paragraph(Passage line) {
        Passage text = line;
        Optional<Bylines.Signed> before = Bylines.before(text);
        if (before.isPresent()) {
            text = before.get().rest();
            sign(before.get().byline());
        }
        Optional<Bylines.Signed> behind = Bylines.behind(text);
        if (behind.isPresent()) {
            text = behind.get().rest();
            sign(behind.get().byline());
        }
        if (text.length() == 0) {
            return;
        }
        if (!seen.add(text.text()) && text.length() >= SHORTEST_REPEAT) {
            repeats++;
        } else if (!signedBelow || Lines.sentence(text.text())) {
            // what follows the signature without being a sentence is the next article's headline or a link
            paragraphs.add(text);
        }
    }

    /** The first byline stands; a later one of the same name may add the address. */
    void sign(@Nullable Byline by) {
        if (byline == null
                || (by != null
                        && by.email() != null
                        && byline.email() == null
                        && by.name().equals(byline.name()))) {
            byline = by;
        }
    }

    /** Counts a line as standing already. */
    void known(String line) {
        seen.add(line);
    }

    boolean empty() {
        return paragraphs.isEmpty();
    }

    ArticleParts parts(String title, @Nullable String url, @Nullable String language) {
        return new ArticleParts(
                title, subtitles, byline, credit, published, modified, url, language, paragraphs, repeats);
    }
}
