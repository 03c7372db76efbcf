package io.sillok.transform.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article delivered as plain text: headline, subtitles, perhaps an image stub with its credit, body, byline, and often
 * some of it twice.
 */
final class PlainText {
    private static final int LONGEST_HEADING = 150;

    private PlainText() {}

    /**
     * Takes the text apart.
     *
     * @param feedTitle the headline where the delivery gives it apart from the text, or null
     * @param feedAuthor the author where the delivery gives one apart from the text, or null
     */
    static ArticleParts read(String text, @Nullable String feedTitle, @Nullable String feedAuthor) {
        List<Passage> lines = Lines.of(Passage.of(text));
        Assembly assembly = new Assembly();
        int at = 0;
        String title = "";
        if (feedTitle != null && !feedTitle.isBlank()) {
            title = Lines.collapse(feedTitle);
            if (!lines.isEmpty() && Lines.collapse(lines.get(0).text()).equals(title)) {
                at = 1;
            }
        } else if (beginsWithHeadline(lines)) {
            title = lines.get(0).text();
            at = 1;
        }
        assembly.headline(title);
        // without a headline there are no subtitles before the body
        int body = title.isEmpty() ? at : bodyBegins(lines, at);
        for (; at < lines.size(); at++) {
            String line = lines.get(at).text();
            Passage passage = lines.get(at);
            // a line that is all there is stands for itself, even one like a stamp: 2025/9/25
            if (lines.size() > 1 && assembly.furniture(line, () -> passage)) {
                continue;
            }
            if (at < body) {
                if (!line.equals(title)) {
                    assembly.subtitle(line);
                }
            } else {
                assembly.paragraph(passage);
            }
        }
        assembly.signatures().confirm(Bylines.authors(feedAuthor));
        return assembly.parts();
    }

    /** A headline has no full stop and something under it that has. */
    private static boolean beginsWithHeadline(List<Passage> lines) {
        return lines.size() > 1 && heading(lines.get(0).text()) && bodyBegins(lines, 1) < lines.size();
    }

    private static boolean heading(String line) {
        return line.length() <= LONGEST_HEADING && !Lines.stopped(line);
    }

    /** Index of the first line that reads as a sentence, or the number of lines. */
    private static int bodyBegins(List<Passage> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).text();
            boolean sentence = Lines.stopped(line) || line.length() > LONGEST_HEADING;
            if (sentence && !furniture(line)) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean furniture(String line) {
        return Bylines.alone(line).isPresent()
                || Furniture.credit(line).isPresent()
                || Stamps.read(line).isPresent()
                || Captions.inBody(line).isPresent();
    }
}
