package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.transform.reading.EventKind;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.reading.Participant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who takes part in what an English or Chinese sentence tells: who stands before the verb, and with whom. */
final class WesternParties {
    /** Whose office it is, where, for what, and what is visited: names that do not act. */
    private static final Pattern OBLIQUE = Pattern.compile(
            "\\b(?:[Oo]f|[Ff]or|[Ii]n|[Aa]t|[Ff]rom|[Bb]y|[Tt]o|[Oo]n|[Nn]ear|[Uu]nder|[Tt]hrough|[Ww]ithin|[Aa]cross|[Ii]nto|including)(?: the| its| a)? $|\\b(?:visit(?:ed|s|ing)?|toured)(?: the)? $|(?:访问|考察|参观)了?$|[在向对据从於]$");
    /** What a city does is told by a verb right behind its name. */
    private static final Pattern ACTS = Pattern.compile(
            " (?:(?:also|recently|jointly|has|have|had|will|plans|to) ){0,3}(?:[a-z]+ed|will|has|have|plans|met|won|held|broke|chose|led|leads?|signs?)\\b");

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?\\b");
    private static final Pattern OFFICE = Pattern.compile("[\\p{IsHan}&&[^和与及同会见访问的在]]{2,8}");
    /** Where what is said of those who meet ends. */
    private static final Pattern ENOUGH = Pattern.compile(
            " (?:to|where|who|which|that|after|before|during|as|while|and (?:[a-z]+ed|agreed)) |[;；，。]");

    private static final Pattern WITH = Pattern.compile("\\b(?:with|between)(?: the)? ");
    private static final Pattern UNKNOWN_PARTNER = Pattern.compile(
            "\\bwith (?:the )?([A-Z][\\p{L}-]+(?: [A-Z][\\p{L}-]+){0,3})(?![’'\\p{L}-])|[与和同與]((?![其该各双对当多相有这一些数市省])[\\p{IsHan}（）A-Za-z]{2,18}?(?:市|省|区|县|政府|公司|集团|大学|学院|中心|城|园区|研究院|银行|基金|协会))(?:共同|分别|正式|联合|成功)?(?=签|簽)");
    private static final Pattern CLAUSE_ZH = Pattern.compile("[，；。]");
    private static final int LONGEST_PREPOSITION = 14;
    private static final int LONGEST_PARTNER = 30;
    /** Of eight characters, two units each at most. */
    private static final int LONGEST_OFFICE = 16;

    private final String text;
    private final List<Mention> mentions;

    WesternParties(String text, List<Mention> mentions) {
        this.text = text;
        this.mentions = mentions.stream()
                .filter(m -> text.charAt(m.span().begin()) != ' ')
                .toList();
    }

    List<Participant> of(EventKind kind, Span verb, Span sentence) {
        List<Mention> all = new ArrayList<>(before(kind, verb.begin()));
        if (kind == EventKind.MEETING) {
            all.addAll(behind(verb, verb.end(), stop(verb.end(), sentence.end())));
        } else if (kind == EventKind.AGREEMENT) {
            List<Mention> partners = partners(verb, sentence);
            boolean alone = partners.isEmpty() && !all.isEmpty();
            all.addAll(alone ? unknown(verb, sentence) : partners);
        }
        Map<String, Participant> once = new LinkedHashMap<>();
        all.forEach(m -> once.putIfAbsent(m.name(), Parties.participant(m)));
        return List.copyOf(once.values());
    }

    private List<Mention> before(EventKind kind, int verb) {
        List<Mention> before =
                mentions.stream().filter(m -> m.span().end() <= verb && acts(m)).toList();
        if (before.isEmpty() || kind == EventKind.AGREEMENT || kind == EventKind.MEETING) {
            return before;
        }
        // in Chinese the clause that names somebody last names who does it
        int last = before.get(before.size() - 1).span().begin();
        return before.stream()
                .filter(m -> !CLAUSE_ZH
                        .matcher(
                                text.substring(m.span().end(), Math.max(m.span().end(), last)))
                        .find())
                .toList();
    }

    private boolean acts(Mention m) {
        return switch (m.type()) {
            case PERSON -> true;
            case ORGANISATION -> !oblique(m) && !possessive(m) && !ofPerson(m);
            case PLACE ->
                !oblique(m)
                        && ACTS.matcher(text)
                                .region(m.span().end(), text.length())
                                .lookingAt();
            default -> false;
        };
    }

    /** Those met, welcomed or signed with. */
    private List<Mention> behind(Span verb, int from, int to) {
        return mentions.stream()
                .filter(m -> m.span().begin() >= from && m.span().end() <= to)
                .filter(m -> m.type() == MentionType.PERSON
                        || (m.type() == MentionType.ORGANISATION
                                && (m.span().begin() == verb.end() || !oblique(m))
                                && !ofPerson(m)))
                .toList();
    }

    private List<Mention> partners(Span verb, Span sentence) {
        int stop = stop(verb.end(), sentence.end());
        Matcher with = WITH.matcher(text).region(verb.begin(), stop);
        int from = with.find() ? with.end() : -1;
        List<Mention> partners = new ArrayList<>();
        for (Mention m : mentions) {
            boolean here = from >= 0 && m.span().begin() >= from && m.span().end() <= stop;
            boolean first = m.span().begin() == from;
            if (here && m.type() != MentionType.PROGRAMME && (first || (!oblique(m) && !possessive(m)))) {
                partners.add(m);
            }
        }
        return partners;
    }

    /** A partner that no register knows, by the word that stands before its name. */
    private List<Mention> unknown(Span verb, Span sentence) {
        int from = Math.max(sentence.begin(), verb.begin() - LONGEST_PARTNER);
        Matcher m = UNKNOWN_PARTNER.matcher(text).region(from, stop(verb.end(), sentence.end()));
        m.useTransparentBounds(true);
        if (!m.find()) {
            return List.of();
        }
        int group = m.group(1) != null ? 1 : 2;
        Span span = new Span(m.start(group), m.end(group));
        boolean known = mentions.stream()
                .anyMatch(other ->
                        other.type() != MentionType.PLACE && other.span().overlaps(span));
        return known ? List.of() : List.of(Mention.asWritten(span, text, MentionType.ORGANISATION));
    }

    private int stop(int from, int end) {
        Matcher m = ENOUGH.matcher(text).region(from, end);
        return m.find() ? m.start() : end;
    }

    private boolean oblique(Mention m) {
        int begin = m.span().begin();
        return OBLIQUE.matcher(text.substring(Math.max(0, begin - LONGEST_PREPOSITION), begin))
                .find();
    }

    private boolean possessive(Mention m) {
        return POSSESSIVE.matcher(text).region(m.span().end(), text.length()).lookingAt();
    }

    /** 杭州市市长姚高员: whose office it is, right before the name, does not act. */
    private boolean ofPerson(Mention m) {
        return mentions.stream()
                .filter(p -> p.type() == MentionType.PERSON
                        && p.span().begin() > m.span().end()
                        && p.span().begin() - m.span().end() <= LONGEST_OFFICE)
                .anyMatch(p -> OFFICE.matcher(
                                text.substring(m.span().end(), p.span().begin()))
                        .matches());
    }
}
