package io.sillok.transform.link;

import io.sillok.model.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An article as it is compared with others. */
final class CopyText {
    /** A shorter notice differs from the next one by a date or a name, and is not its copy for all that. */
    private static final int SHORTEST = 60;

    private static final int STRETCH = 5;
    private static final int STRETCH_OF_SENTENCE = 3;

    private final Article article;
    private final String letters;
    private final Shingles shingles;
    private final long[] bands;
    private final List<Told> sentences;

    /**
     * Where an article comes from.
     *
     * @param identity the same for every version of one article
     */
    record Article(
            String id,
            String identity,
            String sourceId,
            String uri,
            String pointer,
            String title,
            LocalDate published) {}

    private CopyText(Article article, String letters, Shingles shingles, long[] bands, List<Told> sentences) {
        this.article = article;
        this.letters = letters;
        this.shingles = shingles;
        this.bands = bands;
        this.sentences = sentences;
    }

    /**
     * Prepares an article for comparison.
     *
     * @param sentences in order, spans of the body
     * @param facts of each sentence, as many lists as sentences
     */
    static CopyText of(Article article, String body, List<Span> sentences, List<List<Fact>> facts) {
        String letters = Letters.normalised(body);
        String masked = Letters.masked(letters);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = Letters.normalised(sentences.get(i).of(body));
            told.add(new Told(sentence, Shingles.of(Letters.masked(sentence), STRETCH_OF_SENTENCE), facts.get(i)));
        }
        return new CopyText(
                article, letters, Shingles.of(masked, STRETCH), Shingles.bands(masked, STRETCH), List.copyOf(told));
    }

    Article article() {
        return article;
    }

    String id() {
        return article.id();
    }

    String letters() {
        return letters;
    }

    Shingles shingles() {
        return shingles;
    }

    /** What it is looked up by: two texts of which one contains a good part of the other share some of them. */
    long[] bands() {
        return bands;
    }

    List<Told> sentences() {
        return sentences;
    }

    boolean longEnough() {
        return letters.length() >= SHORTEST;
    }
}
