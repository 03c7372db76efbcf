package io.sillok.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The heap in use after a collection, every 10,000 of 100,000 pages. */
public final class ArticleMemory {
    private static final int PAGES = 100_000;
    private static final int EVERY = 10_000;

    private ArticleMemory() {}

    public static void main(String[] args) throws IOException {
        List<Sample> samples = Sample.of(Path.of(args[0]));
        long length = 0;
        for (int i = 0; i < PAGES; i++) {
            length += Extractors.SILLOK.body(samples.get(i % samples.size()).html()).length();
            if ((i + 1) % EVERY == 0) {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                System.out.printf(
                        Locale.ROOT,
                        "after %,7d pages %6.1f MB in use%n",
                        i + 1,
                        (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
            }
        }
        System.out.printf(Locale.ROOT, "%,d characters of body%n", length);
    }
}
