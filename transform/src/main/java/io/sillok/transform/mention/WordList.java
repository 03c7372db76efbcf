package io.sillok.transform.mention;

import io.sillok.transform.scan.WordTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Words from a file beside this class: blanks between them, or bars where the words hold blanks; {@code #} begins a comment. */
final class WordList {
    private WordList() {}

    static Set<String> load(String name) {
        try (InputStream in = WordList.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the word list %s is missing from the build".formatted(name));
            }
            Set<String> words = new LinkedHashSet<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    words.addAll(Arrays.asList(line.strip().split(line.indexOf('|') >= 0 ? "\\|" : "\\s+", -1)));
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("the word list %s cannot be read".formatted(name), e);
        }
    }

    /** Words that others end in. */
    static WordTree endings(String name) {
        return WordTree.ofEndings(load(name));
    }

    /** The length of the longest word that ends the text and leaves at least {@code before} characters before it, or 0. */
    static int ending(WordTree endings, String text, int before) {
        return endings.longestEnding(text, before, text.length());
    }
}
