package io.sillok.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** F1 over runs of four words, precision and recall averaged over pages, as the public article benchmark counts. */
public final class ArticleScore {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int RUN = 4;

    private ArticleScore() {}

    public static void main(String[] args) throws IOException {
        List<Sample> samples = Sample.of(Path.of(args[0]));
        for (Extractors extractor : Extractors.values()) {
            double precision = 0;
            double recall = 0;
            int told = 0;
            for (Sample sample : samples) {
                Map<String, Integer> want = runs(sample.body());
                Map<String, Integer> have = runs(extractor.body(sample.html()));
                int both = 0;
                for (Map.Entry<String, Integer> run : have.entrySet()) {
                    both += Math.min(run.getValue(), want.getOrDefault(run.getKey(), 0));
                }
                if (!have.isEmpty()) {
                    told++;
                    precision += (double) both / size(have);
                }
                recall += want.isEmpty() ? 1 : (double) both / size(want);
            }
            double p = precision / Math.max(1, told);
            double r = recall / Math.max(1, samples.size());
            System.out.printf(
                    Locale.ROOT,
                    "%-14s F1 %.4f  precision %.4f  recall %.4f  pages %d  empty %d%n",
                    extractor,
                    2 * p * r / Math.max(1e-9, p + r),
                    p,
                    r,
                    samples.size(),
                    samples.size() - told);
        }
    }

    private static int size(Map<String, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> runs(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            words.add(m.group());
        }
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i < words.size() && (i == 0 || i + RUN <= words.size()); i++) {
            runs.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + RUN))), 1, Integer::sum);
        }
        return runs;
    }
}
