package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.reading.Participant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who takes part in what a Korean sentence tells: its subject, whom it is done with, and office-holders without a name. */
final class Parties {
    /** From a name over its title to the particle that gives the phrase its part in the sentence. */
    private static final Pattern TO_PARTICLE = Pattern.compile(
            "[’'”\"]?(?:(?: ?\\([^)]{1,15}\\))?(?: [가-힣A-Za-z·]{1,12}?){0,5}?)??(은|는|이|가|께서는|과|와|을|를|의|에게|측과|측은|측이|,| 등)(?=[ ‘'“\"]|$)");

    private static final Pattern BOTH_CITIES = Pattern.compile("(?:두|양) ?(?:도시|시)(?:는|가|의| 간|,| )");
    private static final Pattern UNNAMED = Pattern.compile(
            "의? ((?:부)?(?:총장|원장|소장|장관|차관|시장|지사|성장|회장|사장|대표|이사장|위원장|국장|청장|처장|실장|본부장|단장|주임|대사|총영사|관계자|대표단))(?: 등)?(?:을|를|과|와|은|는|이|가|도) ?");
    private static final int FARTHEST_SUBJECT = 60;

    private final String text;
    private final List<List<Mention>> mentions;

    /**
     * @param text the article's, with blanks for what stands in double quotation marks
     * @param mentions by sentence
     */
    Parties(String text, List<List<Mention>> mentions) {
        this.text = text;
        this.mentions = mentions;
    }

    /** Who acts in the clause: the first name in it with a subject's particle, else the sentence's. */
    Optional<Mention> subject(int sentence, Span clause) {
        Optional<Mention> own = subject(sentence, clause.begin(), clause.end());
        return own.isPresent() ? own : subject(sentence, 0, clause.begin());
    }

    private Optional<Mention> subject(int sentence, int from, int to) {
        for (Mention m : mentions.get(sentence)) {
            if (acts(m)
                    && text.charAt(m.span().begin()) != ' '
                    && m.span().begin() >= from
                    && m.span().end() <= to) {
                String particle = particle(m);
                if (particle.endsWith("은")
                        || particle.endsWith("는")
                        || particle.equals("이")
                        || particle.equals("가")
                        || particle.equals("측이")) {
                    return Optional.of(m);
                }
            }
        }
        return Optional.empty();
    }

    /** The particle that the mention's phrase ends in; empty where none is near. */
    String particle(Mention m) {
        int end = m.span().end();
        Matcher matcher = TO_PARTICLE.matcher(text).region(end, Math.min(text.length(), end + FARTHEST_SUBJECT));
        return matcher.lookingAt() ? matcher.group(1) : "";
    }

    /** The people met, listed before the verb; where there are none, the organisations met. */
    List<Participant> met(int sentence, int from, int verb) {
        List<Participant> people = new ArrayList<>();
        List<Participant> organisations = new ArrayList<>();
        for (Mention m : mentions.get(sentence)) {
            boolean here = m.span().begin() >= from
                    && m.span().end() <= verb
                    && text.charAt(m.span().begin()) != ' ';
            if (!here || text.startsWith("의 ", m.span().end())) {
                continue;
            }
            if (m.type() == MentionType.PERSON) {
                people.add(participant(m));
            } else if (m.type() == MentionType.ORGANISATION) {
                Matcher unnamed = UNNAMED.matcher(text)
                        .region(m.span().end(), Math.min(verb, m.span().end() + 20));
                String particle = particle(m);
                if (unnamed.lookingAt()) {
                    people.add(new Participant(
                            m.name() + " " + unnamed.group(1), unnamed.group(1), MentionType.PERSON, null));
                } else if (particle.endsWith("과") || particle.endsWith("와")) {
                    organisations.add(participant(m));
                }
            }
        }
        return people.isEmpty() ? organisations : people;
    }

    private static boolean acts(Mention m) {
        return m.type() == MentionType.PERSON || m.type() == MentionType.ORGANISATION;
    }

    /** 두 도시, 양 도시: the two cities named last before the place. */
    List<Participant> bothCities(int sentence, Span clause) {
        Matcher m = BOTH_CITIES.matcher(text).region(clause.begin(), clause.end());
        if (!m.find()) {
            return List.of();
        }
        Map<String, Mention> cities = new LinkedHashMap<>();
        for (int s = sentence; s >= 0 && cities.size() < 2; s--) {
            List<Mention> here = mentions.get(s);
            for (int i = here.size() - 1; i >= 0 && cities.size() < 2; i--) {
                Mention city = here.get(i);
                boolean before = city.span().end() <= m.start();
                if (before
                        && city.type() == MentionType.ORGANISATION
                        && city.name().endsWith("시")) {
                    cities.putIfAbsent(city.name(), city);
                }
            }
        }
        List<Participant> both = new ArrayList<>();
        cities.values().forEach(c -> both.add(0, participant(c)));
        return both.size() == 2 ? both : List.of();
    }

    static Participant participant(Mention m) {
        return new Participant(m.name(), m.title(), m.type(), m.id());
    }
}
