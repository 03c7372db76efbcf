package io.sillok.transform.figure;

import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.Scan;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the words beside a figure say that it is the amount of a change, and which way: 0.1% 하락, 3만명 줄었다, fell 2%. What something fell or rose to
 * (3%로 하락) is no change, and a number with a sign of its own carries its direction there.
 */
final class ChangeWords {
    private static final int REACH = 24;

    private static final String WAY =
            "^(?:이나|가량|정도|남짓|여|씩|쯤|만큼)?(?:이|가|은|는)?\\s?(?:(?:더|각각|모두|크게|소폭|대폭|이상|넘게|가까이|가량|정도|남짓|가파르게)\\s){0,2}";
    /** What a sum, a number of things or a share may do. */
    private static final Scan RISES = Scan.of(
            WAY
                    + "(?:증가|상승|급등|급증|폭증|성장|신장|인상|증액|증원|늘[어었고며면린려릴]|늘(?:,|$)|(?<=\\s)는\\s|올[랐라]|오른|오르[며고]|올린|올려|뛰[었어며]|뛴|치솟|높아[졌진지]|많아[졌진지]|불어[났나])");

    private static final Scan FALLS = Scan.of(
            WAY
                    + "(?:감소|하락|급락|급감|폭락|축소|인하|감액|감축|삭감|감원|역성장|줄[어었고며면인여였일]|줄(?:,|$)|(?<=\\s)준\\s|내[렸린려]|내리[며고]|떨어[졌진지]|낮아[졌진지]|빠[졌진지]|쪼그라|뒷걸음)");
    /** What is made more or less of: 3억원을 삭감. */
    private static final Scan RAISED = Scan.of("^[을를]\\s?(?:더\\s)?(?:증액|증원|인상|늘[렸린려릴])");

    private static final Scan CUT = Scan.of("^[을를]\\s?(?:더\\s)?(?:감액|감축|삭감|감원|인하|줄[였인여일])");
    /** Rain that falls is no change of a length, and who gets off a bus is none of a number of people. */
    private static final Scan NOUNS_OF_RISE = Scan.of(WAY + "(?:증가|상승|급증|증원|확장|연장|늘[어었고며면린려릴]|늘(?:,|$)|많아[졌진])");

    private static final Scan NOUNS_OF_FALL = Scan.of(WAY + "(?:감소|하락|급감|감원|감축|단축|줄[어었고며면인여였일]|줄(?:,|$)|낮아[졌진])");

    private static final String ABOUT =
            "(?:\\s(?:by|about|around|some|nearly|almost|over|more than|as much as)){0,2}\\s$";
    private static final Scan ROSE =
            Scan.of("(?i)\\b(?:rose|risen|increased|grew|grown|climbed|gained|jumped|surged|soared|advanced|up)" + ABOUT
                    + "|(?:增长|上升|上涨|提高|增加|同比增)(?:了|约|近|逾)?$");
    private static final Scan FELL =
            Scan.of("(?i)\\b(?:fell|fallen|dropped|declined|decreased|shrank|slid|slipped|lost|plunged|tumbled|down)"
                    + ABOUT + "|(?:下降|减少|下跌|降低|同比降)(?:了|约|近|逾)?$");
    private static final Scan A_RISE = Scan.of("^\\s(?:increase|rise|growth|gain|jump|surge)\\b");
    private static final Scan A_FALL = Scan.of("^\\s(?:decrease|fall|drop|decline|cut|slump)\\b");

    static final List<Scan> BEFORE = List.of(FELL, ROSE);

    private ChangeWords() {}

    /**
     * Which way the figure at this place goes; null where nothing says that it is a change.
     *
     * @param words where those before may hold a sign
     */
    static @Nullable Direction of(String text, int begin, int end, BigDecimal value, FigureType type, Hits words) {
        if (value.signum() < 0 || type == FigureType.ORDINAL || type == FigureType.DURATION) {
            return null;
        }
        CharSequence behind = text.subSequence(end, Math.min(text.length(), end + REACH));
        boolean things = type == FigureType.MEASURE || type == FigureType.COUNT;
        if (looks(things ? NOUNS_OF_FALL : FALLS, behind) || looks(CUT, behind) || looks(A_FALL, behind)) {
            return Direction.FALL;
        }
        if (looks(things ? NOUNS_OF_RISE : RISES, behind) || looks(RAISED, behind) || looks(A_RISE, behind)) {
            return Direction.RISE;
        }
        String before = text.substring(Math.max(0, begin - REACH), begin);
        if (words.may(FELL) && FELL.found(before)) {
            return Direction.FALL;
        }
        return words.may(ROSE) && ROSE.found(before) ? Direction.RISE : null;
    }

    private static boolean looks(Scan scan, CharSequence behind) {
        return scan.lookingAt(behind) != null;
    }
}
