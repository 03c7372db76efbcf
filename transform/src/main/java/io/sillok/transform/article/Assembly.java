package io.sillok.transform.article;

import io.sillok.transform.reading.Repeat;
import io.sillok.transform.scan.LetterKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sorts an article's lines, from whatever form they came, into body, subtitles, bylines, credits, captions, tags and times. A
 * paragraph that stands already counts as a repeat and is left out.
 */
final class Assembly {
    /** Shorter lines may come twice for good reasons: 네., "Yes.", a section's mark. */
    private static final int SHORTEST_REPEAT = 20;

    private record Place(Repeat.Part part, int number) {}

    private final Map<String, Place> seen = new HashMap<>();
    private final Map<Place, Integer> repeats = new LinkedHashMap<>();
    private final List<String> subtitles = new ArrayList<>();
    private final List<Passage> paragraphs = new ArrayList<>();
    private final Signatures signatures = new Signatures();
    private final Set<String> captions = new LinkedHashSet<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final List<String> published = new ArrayList<>();
    private final List<String> modified = new ArrayList<>();
    private @Nullable String credit;
    private String headline = "";
    /** The line just before, where it opened with a mark that captions have as well as lists. */
    private @Nullable Passage marked;

    /** The headline where it stood again. */
    private @Nullable Passage again;

    private boolean listed;
    private boolean signedBelow;

    /**
     * Takes the line if it is furniture; says whether it did.
     *
     * @param passage the line with the places where it stood, asked for where it may turn out to be body
     */
    boolean furniture(String line, Supplier<Passage> passage) {
        Optional<Captions> caption = Captions.inBody(line);
        if (caption.isPresent()) {
            return caption(line, caption.get(), passage);
        }
        marked = null;
        listed = false;
        Optional<Signature> signed = Bylines.alone(line);
        if (signed.isPresent()) {
            sign(signed.get());
            signedBelow |= !paragraphs.isEmpty();
            return true;
        }
        Optional<String> email = Bylines.emailAlone(line);
        if (email.isPresent()) {
            signatures.address(email.get());
            return true;
        }
        Optional<Stamps> stamps = Stamps.read(line);
        if (stamps.isPresent()) {
            stamp(stamps.get());
            return true;
        }
        Optional<String> credited = Furniture.credit(line);
        if (credited.isPresent()) {
            credit(credited.get());
            return true;
        }
        Optional<List<String>> listedTags = Furniture.tags(line);
        if (listedTags.isPresent()) {
            tags.addAll(listedTags.get());
            return true;
        }
        return Furniture.besides(line);
    }

    /** A line that opens with ▲ is a caption; two of them in a row are a list, and body. */
    private boolean caption(String line, Captions caption, Supplier<Passage> passage) {
        boolean bullet = Captions.marked(line) && caption.credit() == null;
        if (bullet && (listed || marked != null)) {
            if (marked != null) {
                captions.remove(Captions.of(marked.text()).text());
                keep(marked);
            }
            marked = null;
            listed = true;
            return false;
        }
        marked = bullet ? passage.get() : null;
        listed = false;
        caption(caption);
        return true;
    }

    void caption(Captions caption) {
        if (!caption.text().isEmpty()) {
            captions.add(caption.text());
        }
        credit(caption.credit());
    }

    private void credit(@Nullable String whose) {
        if (credit == null && whose != null && !whose.isEmpty()) {
            credit = whose;
        }
    }

    void stamp(Stamps stamps) {
        published.addAll(stamps.published());
        modified.addAll(stamps.modified());
        stamps.signatures().forEach(this::sign);
    }

    void subtitle(String line) {
        Place before = seen.putIfAbsent(key(line), new Place(Repeat.Part.SUBTITLE, subtitles.size()));
        if (before == null) {
            subtitles.add(line);
        } else {
            repeats.merge(before, 1, Integer::sum);
        }
    }

    /** A subtitle found by its element: where it stands among the lines already, it is the same one. */
    void offerSubtitle(String line) {
        if (!seen.containsKey(key(line))) {
            subtitle(line);
        }
    }

    /** Adds a paragraph to the body, less the byline and the small print that it begins or ends with. */
    void paragraph(Passage line) {
        Passage text = line.sub(Furniture.speaker(line.text()), line.length());
        Optional<Bylines.Signed> before = Bylines.before(text.text());
        if (before.isPresent()) {
            text = text.sub(before.get().begin(), before.get().end());
            signatures.sign(before.get().bylines());
        }
        text = text.sub(0, Furniture.beforeSmallPrint(text.text()));
        Optional<Bylines.Signed> behind = Bylines.behind(text.text());
        if (behind.isPresent()) {
            text = text.sub(behind.get().begin(), behind.get().end());
            signatures.sign(behind.get().bylines());
        } else {
            signatures.pause();
        }
        if (text.length() > 0) {
            keep(text);
        }
    }

    private void keep(Passage passage) {
        String text = passage.text();
        String key = key(text);
        Place before = seen.get(key);
        if (before != null
                && (text.length() >= SHORTEST_REPEAT
                        || (before.part() == Repeat.Part.HEADLINE && paragraphs.isEmpty()))) {
            repeats.merge(before, 1, Integer::sum);
            if (before.part() == Repeat.Part.HEADLINE) {
                again = passage;
            }
        } else if (!signedBelow || Lines.sentence(text)) {
            // what follows the signature without being a sentence is the next article's headline or a link
            seen.putIfAbsent(key, new Place(Repeat.Part.PARAGRAPH, paragraphs.size()));
            paragraphs.add(passage);
        }
    }

    /** Two lines are the same whatever their blanks and quotation marks. */
    private static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (LetterKinds.isOfWord(c) || Character.isSurrogate(c) || c == '.' || c == '%' || c == '-') {
                key.append(c);
            }
        }
        return key.isEmpty() ? text : key.toString();
    }

    private void sign(Signature signature) {
        signatures.sign(signature.bylines());
        credit(signature.credit());
    }

    Signatures signatures() {
        return signatures;
    }

    /** The headline: standing again among the lines it is no paragraph. */
    void headline(String title) {
        headline = title;
        if (!title.isEmpty()) {
            seen.putIfAbsent(key(title), new Place(Repeat.Part.HEADLINE, 0));
        }
    }

    boolean empty() {
        return paragraphs.isEmpty();
    }

    /** What was sorted so far. */
    ArticleParts parts() {
        if (paragraphs.isEmpty() && again != null) {
            // a piece whose headline is all it says
            repeats.remove(new Place(Repeat.Part.HEADLINE, 0));
            paragraphs.add(again);
        }
        if (!paragraphs.isEmpty()) {
            int last = paragraphs.size() - 1;
            Passage text = paragraphs.get(last);
            Optional<Bylines.Addressed> behind = Bylines.emailBehind(text.text());
            if (behind.isPresent()) {
                paragraphs.set(last, text.sub(0, behind.get().end()));
                signatures.address(behind.get().email());
            }
        }
        List<Repeat> repeated = new ArrayList<>();
        repeats.forEach((place, times) -> repeated.add(new Repeat(place.part(), place.number(), times)));
        return new ArticleParts(
                headline,
                subtitles.stream()
                        .map(subtitle -> Headline.withoutActor(subtitle, headline))
                        .toList(),
                signatures.bylines(),
                credit,
                List.copyOf(captions),
                new Dating(List.of(), List.of(), published, modified),
                null,
                null,
                null,
                List.copyOf(tags),
                paragraphs,
                repeated,
                List.of());
    }
}
