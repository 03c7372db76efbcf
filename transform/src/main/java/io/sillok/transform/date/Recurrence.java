package io.sillok.transform.date;

import static io.sillok.transform.figure.Letters.at;

import io.sillok.model.Span;
import io.sillok.transform.figure.Letters;
import io.sillok.transform.figure.Particles;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Hangul;
import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.Scan;
import io.sillok.transform.scan.ScanSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what comes back, with all that says when: 매주 월요일, 매월 15일, 매년 10월 첫째 주, 평일 오전 9시, 토요일마다, 每周一, every Monday. Its days and
 * hours are neither dates nor figures.
 */
public final class Recurrence {
    private static final String HOUR = "(?:오전|오후|새벽|아침|점심|낮|저녁|밤)?\\s?[0-9]{1,2}\\s?시(?:\\s?(?:[0-9]{1,2}\\s?분|반))?";
    private static final String TIME =
            "(?:\\s?(?:" + HOUR + "(?:\\s?(?:부터|에서|[~∼-])\\s?" + HOUR + ")?|(?:오전|오후|새벽|아침|점심|저녁|밤)(?![가-힣])))?";
    private static final String WEEKDAY = "[월화수목금토일]요일";
    private static final String WEEKDAYS = "(?:" + WEEKDAY + "(?:(?:\\s?[·ㆍ,/~∼]\\s?|[과와]\\s)" + WEEKDAY
            + "){0,6}|[월화수목금토일](?:\\s?[·ㆍ,/~∼]\\s?[월화수목금토일]){1,6}(?:요일)?|주말|평일)";
    private static final String NTH =
            "(?:첫\\s?번?째|첫|둘째|두\\s?번째|셋째|세\\s?번째|넷째|네\\s?번째|다섯째|다섯\\s?번째|마지막|[1-5]\\s?번째|[1-5](?=\\s?주))";
    private static final String DAY = "[0-9]{1,2}일(?:\\s?(?:부터|[~∼·,-])\\s?(?:[0-9]{1,2}월\\s?)?[0-9]{1,2}일)?";
    private static final String IN_MONTH = "(?:" + DAY + "|초순|중순|하순|초|말|" + NTH + "(?:\\s?[·ㆍ,]\\s?" + NTH
            + ")?\\s?(?:주\\s?)?(?:" + WEEKDAYS + "|주)|말일|첫날|마지막\\s?날)";
    private static final String IN_YEAR = "(?:[0-9]{1,2}\\s?월(?:\\s?[~∼·,]\\s?[0-9]{1,2}\\s?월)?(?:\\s?" + IN_MONTH
            + ")?|봄|여름|가을|겨울|연초|연말|상반기|하반기|이맘때)";

    private static final Scan KOREAN = Scan.around(
                    "마다",
                    40,
                    "(?<![가-힣0-9A-Za-z])(?:"
                            + "(?:매년|매해|해마다)(?:\\s?" + IN_YEAR + ")?" + TIME
                            + "|(?:매월|매달|다달이)(?:\\s?" + IN_MONTH + ")?" + TIME
                            + "|(?:매주(?!말)|격주)(?:\\s?" + WEEKDAYS + ")?" + TIME
                            + "|매일" + TIME
                            + "|매주말|매\\s?(?:분기|학기|주말|평일)|격(?:년|월|일)|(?:달|날)마다"
                            + "|" + WEEKDAYS + "마다" + TIME
                            + "|평일(?:과\\s주말|·주말)?\\s?(?:" + HOUR + "(?:\\s?(?:부터|에서|[~∼-])\\s?" + HOUR + ")?))")
            .or("매|해마|다달|격|평일|달마|날마");

    private static final Scan CHINESE =
            Scan.of("每(?:周[一二三四五六日天]?|星期[一二三四五六日天]?|年(?:[0-9]{1,2}月(?:[0-9]{1,2}[日号])?)?|月(?:[0-9]{1,2}[日号])?|天|日|季度)");

    private static final Scan ENGLISH = Scan.of(
            "\\b[Ee](?:very|ach)\\s(?:other\\s|second\\s|two\\s|three\\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|days?|weeks?|weekend|months?|quarter|years?|morning|evening|night)\\b");

    private static final List<Scan> LANGUAGES = List.of(KOREAN, CHINESE, ENGLISH);
    private static final ScanSet SCANS = ScanSet.of(LANGUAGES);

    private Recurrence() {}

    /** The stretches, left to right; none overlaps another. */
    public static List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        Hits hits = SCANS.in(text);
        for (Scan scan : LANGUAGES) {
            Finds found = hits.of(scan);
            while (found.find()) {
                int end = whole(text, found.start(), found.end());
                if (end > found.start()) {
                    spans.add(new Span(found.start(), end));
                }
            }
        }
        spans.sort(null);
        List<Span> apart = new ArrayList<>();
        for (Span span : spans) {
            if (apart.isEmpty() || apart.get(apart.size() - 1).end() <= span.begin()) {
                apart.add(span);
            }
        }
        return apart;
    }

    /** Where it ends: at a word's end; 매월 말씀하신 falls back to 매월. */
    private static int whole(String text, int begin, int end) {
        if (!Hangul.isHangul(at(text, end - 1)) || Particles.close(text, end)) {
            return end;
        }
        int word = begin + 2;
        return word < end && Letters.isSpace(at(text, word)) ? word : begin;
    }
}
