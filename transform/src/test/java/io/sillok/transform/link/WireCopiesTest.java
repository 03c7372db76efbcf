package io.sillok.transform.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.transform.link.CopyLink.Akin;
import io.sillok.transform.link.NewsBase.News;
import io.sillok.transform.reading.ArticleReader;
import io.sillok.transform.store.PortWatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Wire stories and what desks make of them: every pair of the whole lot is told rightly, or nearly every one. */
class WireCopiesTest {
    private static final int LONG_ENOUGH = 130;

    private final ArticleReader reader = new ArticleReader(PortWatch.create(List.of()));
    private final Map<String, String> base = new HashMap<>();
    private final Map<String, String> operator = new HashMap<>();

    @Test
    void pairsOfWireCopiesAreToldFromAllOthers() throws Exception {
        List<News> news = new ArrayList<>(NewsBase.read("news-1.txt", "news-2.txt"));
        news.forEach(n -> base.put(n.id(), n.id()));
        List<News> wire = news.stream().filter(n -> n.length() >= LONG_ENOUGH).toList();
        assertThat(wire).hasSizeGreaterThan(60);
        long seed = Long.getLong("sillok.seed", 20250925L);
        Random random = new Random(seed);
        Map<String, CopyText> texts = new LinkedHashMap<>();
        for (News one : wire) {
            news.addAll(printed(one, random));
        }
        news.sort(Comparator.comparing(News::day).thenComparing(n -> n.id().hashCode()));
        MemoryOriginals originals = new MemoryOriginals();
        Map<String, CopyLink> links = new HashMap<>();
        for (List<News> night : byDay(news)) {
            CopyDesk desk = new CopyDesk(originals);
            for (News one : night) {
                CopyText text = one.read(reader.read(one.item(), one.context()));
                texts.put(one.id(), text);
                originals.know(text);
                desk.take(text, null);
            }
            links.putAll(desk.links());
        }
        Score score = score(news, texts, links);
        if (Boolean.getBoolean("sillok.print")) {
            System.out.println(score);
        }
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.96);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.96);
        assertThat(score.worstRecall()).as(score.toString()).isGreaterThanOrEqualTo(0.93);
        // every edited number was noted: on the article itself, or on the one with the same number that it is a copy of
        List<String> edited = operator.keySet().stream()
                .filter(id -> base.get(id).endsWith("NUMBER_EDIT"))
                .toList();
        long noted = edited.stream()
                .filter(id -> links.get(root(id, links)).akin() == Akin.DIFFERS
                        || operator.keySet().stream()
                                .anyMatch(o -> links.get(o).akin() == Akin.DIFFERS
                                        && root(id, links)
                                                .equals(root(
                                                        String.valueOf(
                                                                links.get(o).akinTo()),
                                                        links))))
                .count();
        assertThat(noted)
                .as("of %d edited numbers, those that were noted", edited.size())
                .isGreaterThan(edited.size() * 9L / 10);
    }

    private List<News> printed(News one, Random random) {
        List<List<Mutation>> edits = new ArrayList<>();
        for (Mutation mutation : Mutation.values()) {
            edits.add(List.of(mutation));
        }
        List<Mutation> gentle = new ArrayList<>(
                Arrays.stream(Mutation.values()).filter(m -> !m.another()).toList());
        for (int i = 0; i < 8; i++) {
            Collections.shuffle(gentle, random);
            edits.add(List.copyOf(gentle.subList(0, 2 + i % 4)));
        }
        edits.add(List.of(Mutation.NUMBER_EDIT, gentle.get(0)));
        edits.add(List.of(Mutation.OTHER_NAMES, gentle.get(1)));
        List<News> printed = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            String id = one.id() + "-" + i;
            News copy = Mutation.apply(one, id, "outlet" + i, edits.get(i), random.nextLong())
                    .on(one.day().plusDays(random.nextInt(3) / 2));
            boolean another = edits.get(i).stream().anyMatch(Mutation::another);
            if (another
                    && Mutation.apply(one, id, "same", List.of(edits.get(i).get(0)), 1)
                            .paragraphs()
                            .equals(one.paragraphs())) {
                continue; // nothing in it to make another article of
            }
            base.put(id, another ? one.id() + edits.get(i).get(0) : one.id());
            operator.put(
                    id,
                    another
                            ? "no copy: " + edits.get(i).get(0).name().toLowerCase(Locale.ROOT)
                            : edits.get(i).size() > 1
                                    ? edits.get(i).size() + " edits"
                                    : edits.get(i).get(0).name().toLowerCase(Locale.ROOT));
            printed.add(copy);
        }
        return printed;
    }

    private static List<List<News>> byDay(List<News> news) {
        Map<java.time.LocalDate, List<News>> days = new TreeMap<>();
        news.forEach(
                n -> days.computeIfAbsent(n.day(), ignored -> new ArrayList<>()).add(n));
        return List.copyOf(days.values());
    }

    private record Score(long right, long wrong, long missed, Map<String, long[]> byOperator, List<String> examples) {
        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missed);
        }

        double worstRecall() {
            return byOperator.values().stream()
                    .filter(c -> c[0] + c[1] > 0)
                    .mapToDouble(c -> (double) c[0] / (c[0] + c[1]))
                    .min()
                    .orElse(1);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(String.format(
                    Locale.ROOT,
                    "pairs: P %.4f R %.4f F1 %.4f (%d right, %d wrong, %d missed)%n",
                    precision(),
                    recall(),
                    2 * precision() * recall() / (precision() + recall()),
                    right,
                    wrong,
                    missed));
            byOperator.forEach((name, counts) -> text.append(String.format(
                    Locale.ROOT,
                    "%-20s R %.3f P %.3f of %d%n",
                    name,
                    (double) counts[0] / Math.max(1, counts[0] + counts[1]),
                    (double) counts[0] / Math.max(1, counts[0] + counts[2]),
                    counts[0] + counts[1])));
            examples.forEach(e -> text.append(e).append('\n'));
            return text.toString();
        }
    }

    private Score score(List<News> news, Map<String, CopyText> texts, Map<String, CopyLink> links) {
        Map<String, String> root = new HashMap<>();
        for (News one : news) {
            root.put(one.id(), root(one.id(), links));
        }
        long right = 0;
        long wrong = 0;
        long missed = 0;
        Map<String, long[]> byOperator = new TreeMap<>();
        List<String> examples = new ArrayList<>();
        for (int i = 0; i < news.size(); i++) {
            for (int j = i + 1; j < news.size(); j++) {
                String a = news.get(i).id();
                String b = news.get(j).id();
                boolean copies = base.get(a).equals(base.get(b));
                boolean told = root.get(a).equals(root.get(b));
                if (!copies && !told) {
                    continue;
                }
                int which = copies && told ? 0 : copies ? 1 : 2;
                right += which == 0 ? 1 : 0;
                missed += which == 1 ? 1 : 0;
                wrong += which == 2 ? 1 : 0;
                for (String id : List.of(a, b)) {
                    byOperator.computeIfAbsent(operator.getOrDefault(id, "original"), ignored -> new long[3])[which]++;
                }
                if (which > 0 && examples.size() < Integer.getInteger("sillok.examples", 8)) {
                    Differences differences = Differences.between(texts.get(a), texts.get(b));
                    examples.add("%s %s %s / %s %s: %s %s"
                            .formatted(
                                    which == 1 ? "missed" : "wrong",
                                    operator.get(a),
                                    a,
                                    operator.get(b),
                                    b,
                                    Likeness.of(texts.get(a), texts.get(b)),
                                    differences));
                }
            }
        }
        return new Score(right, wrong, missed, byOperator, examples);
    }

    /** The original that a text goes back to, that of a telling that is much fuller among them. */
    private static String root(String id, Map<String, CopyLink> links) {
        String at = id;
        while (true) {
            CopyLink link = links.get(at);
            if (link.copyOf() != null) {
                at = link.copyOf();
            } else if (link.akin() == Akin.EXPANDS) {
                at = String.valueOf(link.akinTo());
            } else {
                return at;
            }
        }
    }
}
