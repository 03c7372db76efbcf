package io.sillok.transform.link;

import io.sillok.model.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts what an article says by its sentences. */
final class FactSheet {
    /** Types whose unit does not tell one count from another: 개사 and 곳 count the same companies. */
    private static final Set<String> ANY_UNIT = Set.of("count", "number", "percent", "ordinal");

    private final String body;
    private final List<Span> sentences;
    private final List<List<Fact>> facts = new ArrayList<>();
    private final BitSet read = new BitSet();

    FactSheet(String body, List<Span> sentences) {
        this.body = body;
        this.sentences = sentences;
        sentences.forEach(ignored -> facts.add(new ArrayList<>()));
    }

    FactSheet figure(
            int sentence, int begin, int end, String type, String unit, BigDecimal value, String approximation) {
        read.set(begin, end);
        String group = ANY_UNIT.contains(type) ? type : type + " " + unit;
        boolean hedged = !approximation.equals("exact") && !approximation.equals("range");
        return add(sentence, Fact.figure(group, body.substring(begin, end), value, hedged));
    }

    FactSheet date(int sentence, int begin, int end, String grain, LocalDate from, LocalDate to) {
        read.set(begin, end);
        return add(sentence, Fact.date(grain, body.substring(begin, end), from, to));
    }

    FactSheet name(int sentence, String type, String name, @Nullable String id) {
        return add(sentence, Fact.name(type, name, id));
    }

    private FactSheet add(int sentence, Fact fact) {
        if (sentence < facts.size()) {
            facts.get(sentence).add(fact);
        }
        return this;
    }

    /** The facts of each sentence, digits that nothing was read from among them. */
    List<List<Fact>> bySentence() {
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            int at = sentence.begin();
            while (at < sentence.end()) {
                int end = at;
                while (end < sentence.end() && Letters.digit(body.charAt(end)) && !read.get(end)) {
                    end++;
                }
                if (end > at) {
                    facts.get(i).add(Fact.number(body.substring(at, end)));
                }
                at = end + 1;
            }
        }
        return facts;
    }
}
