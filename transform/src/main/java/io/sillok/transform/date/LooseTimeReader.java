package io.sillok.transform.date;

import io.sillok.model.Span;
import io.sillok.transform.figure.Figure;
import io.sillok.transform.figure.FigureType;
import io.sillok.transform.figure.Letters;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Scan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds the times of a Korean text that no calendar day can be given for. Nothing is counted from anywhere: what counts from a day that is
 * known has been read by {@link DateReader} already.
 */
public final class LooseTimeReader {
    /** Units of a length of time that days are counted in; hours and minutes are measures. */
    private static final Set<String> DAYS_AND_MORE =
            Set.of("day", "week", "month", "quarter", "year", "decade", "century");

    private static final String ERAS =
            "고조선|삼국|삼한|통일신라|신라|백제|고구려|고려|조선|대한제국|일제|식민지|식민|냉전|선사|구석기|신석기|석기|청동기|철기|고대|중세|근세|근대|봉건|유신|군사독재|군부독재|독재|에도|메이지|춘추전국|전국";
    private static final String DAYS_OF =
            "민주|운동|혁명|항쟁|의거|전쟁|사변|사건|사태|테러|참사|대지진|지진|총선|대선|지방선거|보선|재보|남북|공동선언|선언|합의|독립|만세|절|기념|묘지|묘역|광장|특별법|정신|유공자|단체|재단|쿠데타|조치|대책";

    /** Each alternative begins a word; what may follow it differs. */
    private static final Scan WORDS = Scan.around(
                    "강점기|왕조|정부|정권",
                    6,
                    "(?<![가-힣0-9A-Za-z])(?:"
                            + "(?<season>여름|가을|겨울|봄(?=철|날|학기|방학|가뭄|[은이을의에과도,.\\s]|$)|[동하춘추]계(?=\\s?(?:올림픽|패럴림픽|아시안|유니버시아드|대회|훈련|휴가|전지훈련|체전|체육|방학|연맹전|캠프)))"
                            + "|(?<era>(?:" + ERAS
                            + ")\\s?시대|[가-힣]{2,6}강점기|[가-힣]{1,6}(?:왕조|정부|정권)\\s?시절|[3-6]공(?:화국)?\\s?시절)"
                            + "|(?<anniversary>[0-9]{1,4}\\s?(?:주년|주기(?=[를을의에인\\s,.]|$)|돌(?=을|\\s)))"
                            + "|(?<memorial>(?:1[0-2]|[1-9])[·ᆞㆍ・](?:3[01]|[12][0-9]|[1-9])(?=\\s?['’\"”]?\\s?(?:[가-힣]{2,4}\\s)?(?:"
                            + DAYS_OF + ")))"
                            + "|(?<=(?:징역|금고|구류|유예)\\s?)(?<sentence>[0-9]{1,2}\\s?월)(?!\\s?[0-9]{1,2}일)"
                            + ")")
            .or("여름|가을|겨울|봄|[동하춘추]계|[3-6]공|[0-9][0-9주돌월· ᆞㆍ・\\s]|" + ERAS);

    /**
     * The times, in the order of the text; none overlaps a date.
     *
     * @param dates what has been read as dates
     * @param figures among which lengths of time are
     */
    public List<LooseTime> read(String text, Collection<DateMention> dates, Collection<Figure> figures) {
        return read(text, dates, figures, Recurrence.in(text));
    }

    /**
     * The times of a text whose recurring times are known.
     *
     * @param recurring as {@link Recurrence} finds them
     */
    public List<LooseTime> read(
            String text, Collection<DateMention> dates, Collection<Figure> figures, List<Span> recurring) {
        List<LooseTime> found = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.type() == FigureType.DURATION
                    && DAYS_AND_MORE.contains(figure.unit().id())) {
                found.add(new LooseTime(figure.span(), figure.surface(), LooseTime.Kind.DURATION));
            }
        }
        Finds m = WORDS.in(text);
        while (m.find()) {
            found.add(new LooseTime(new Span(m.start(), m.end()), m.group(), kind(m)));
        }
        for (Span span : recurring) {
            found.add(new LooseTime(span, text.substring(span.begin(), span.end()), LooseTime.Kind.RECURRING));
        }
        found.sort(Comparator.comparing(LooseTime::span));
        return apart(found, dates);
    }

    private static LooseTime.Kind kind(Finds m) {
        if (m.has("season")) {
            return LooseTime.Kind.SEASON;
        } else if (m.has("era")) {
            return LooseTime.Kind.ERA;
        } else if (m.has("anniversary")) {
            return LooseTime.Kind.ANNIVERSARY;
        }
        return m.has("memorial") ? LooseTime.Kind.MEMORIAL_DAY : LooseTime.Kind.DURATION;
    }

    private static boolean chineseLength(LooseTime time) {
        return time.kind() == LooseTime.Kind.DURATION && Letters.isHan(Letters.at(time.surface(), 0));
    }

    /** Those that overlap neither a date nor one before them. */
    private static List<LooseTime> apart(List<LooseTime> times, Collection<DateMention> dates) {
        List<Span> taken = new ArrayList<>();
        dates.forEach(date -> taken.add(date.span()));
        taken.sort(Comparator.naturalOrder());
        List<LooseTime> apart = new ArrayList<>();
        int next = 0;
        int end = 0;
        for (LooseTime time : times) {
            while (next < taken.size() && taken.get(next).end() <= time.span().begin()) {
                next++;
            }
            boolean dated =
                    next < taken.size() && taken.get(next).begin() < time.span().end();
            if (!dated && time.span().begin() >= end && !chineseLength(time)) {
                apart.add(time);
                end = time.span().end();
            }
        }
        return apart;
    }
}
