package io.sillok.transform.claim;

import io.sillok.model.Span;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.scan.Scan;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** What speaks against a figure's being the level of what its sentence names: a denial, a change, another place. */
final class Doubts {
    private static final Pattern DENIED =
            Pattern.compile("^(?:이|가|은|는)? ?(?:아니|아닌)|^에(?:는)? (?:못 ?미[치친쳐칠쳤]|미치지 못|이르지 못|모자라)");
    private static final Pattern CHANGE = Pattern.compile(
            "^(?:이|가|을|를)? ?(?:더 |가까이 |가량 )?(?:늘|증가|줄|감소|많[은았다]|적[은었다]|추가|더한|올랐|오른|상승|하락|증액|삭감|감액|웃돌|밑돌)");
    private static final Pattern EARLIER = Pattern.compile("^에서 [^,.]{0,20}?$");
    private static final Pattern LATER = Pattern.compile("^(?:으)?로(?: |$)|^(?:까지|가 됐|이 됐)");
    /** A place that a figure is of: 쑤저우는, 쑤저우의, 쑤저우에는; not one that something comes from or goes to. */
    private static final Pattern OF_PLACE = Pattern.compile(
            "^(?:시|도)?(?:은|는|이|가|의|에|에는|엔|도|,)? .*|^['’]s .*|^(?:으)?로 (?:본사를 |사업장을 )?(?:이전|옮|이주|전입|둥지).*",
            Pattern.DOTALL);

    /** Money that is not what a programme costs or holds, though it stands in a sentence about it. */
    private static final Scan OTHER_MONEY = Scan.of(
            "(?:수수료|임대료|임차료|사용료|이용료|과태료|과징금|벌금|세금|인건비|운영비|용역비|설계비|상금|보증금|이자|매출|수익|손실|연봉|월급|보수) ?(?:약 |총 |연 )?\\z");
    /** The figure is of something that belongs to what is named: 펀드의 성과를, 펀드 운용사는. */
    private static final Pattern OF_SOMETHING_ELSE = Pattern.compile(
            "^(?:의)? (?!(?:총|전체|누적)? ?(?:규모|사업|예산|용량|총액|총량|면적|능력|성능|수[는가] |투입|투자|조성|구축|건립|재원|자금|금액|비용|목표|대상|기업|기관|건수|인원))[가-힣]{2,8}(?:을|를|은|는|이|가) .*",
            Pattern.DOTALL);

    private static final String AMOUNT = "\\d[\\d.,천백만억조 ]*(?:[가-힣]{1,3}|[A-Za-z]{1,6})?";
    /** The figure is of some of what is named: 인구 가운데 65세 이상은, 수료생 중 창업한 사람은, GDP의 2%에 해당하는. */
    private static final Pattern OF_PART = Pattern.compile(
            "^[가-힣]{0,2}(?: ?" + AMOUNT
                    + ")? ?(?:가운데|중에서|중) .*|^의 ?\\d[\\d.]*(?:%|퍼센트)(?:에 해당하는|가 넘는|인|에 달하는|에 이르는) .*",
            Pattern.DOTALL);

    /** 9천억원이 심사에서 6천억원으로 줄었다: the former value. */
    private static final Pattern FORMER = Pattern.compile("^(?:이|가|을|를|이던|이었던) (?:[^ ,.]{1,12} ){0,4}?" + AMOUNT
            + "(?:으)?로 (?:[가-힣]{1,6} )?(?:줄[었인이어]|늘[었린리어]|깎[였인아]|감액|증액|축소|확대|조정|낮[췄춘아]|높[였인아])");
    /** What a fund does with its money: 기업 32곳에 610억원을 투자했다. */
    private static final Pattern TO_OTHERS =
            Pattern.compile("^[은는이가] .*(?:곳|개사|기업|업체|스타트업|회사|명|법인)(?:에|에게|에는) (?:총 |모두 |약 )?$", Pattern.DOTALL);

    private static final Pattern GIVEN = Pattern.compile("^[을를] ?(?:투자|지원|대출|출자|융자|집행)");
    private static final Pattern SHARE = Pattern.compile("^[을를] ?출자");
    /** Nearest before what is named: 광주시의 내년 AI 예산. */
    private static final Pattern DIRECTLY = Pattern.compile("(?:의|은|는)? ?(?:(?:내년도?|올해|지난해|전체|총) ?)?");

    private static final Pattern TOPIC = Pattern.compile("^(?:은|는|이|가|도) ");
    private static final Pattern VERB_NEXT = Pattern.compile("^ (?:has|have|had|will|plans?|is|was|[a-z]+(?:s|ed))\\b");
    /** Bodies that act for a place or for all. */
    private static final Pattern PUBLIC = Pattern.compile(
            ".*(?:시|도|군|구|부|처|청|정부|위원회|위|원|단|공사|공단|재단|센터|대학교?|학교|대|은행|한은|국회|의회|협회|회의소|국|실)|[A-Z]{3,6}"
                    + "|.*(?:Ministry|Government|City|Agency|Council|Committee|Institute|University|Assembly|Office|Bank|Province|Foundation|Corporation|Korea|Korean).*");

    private static final Pattern PROVINCE = Pattern.compile(".*도|경기|강원|충북|충남|전북|전남|경북|경남|제주");
    private static final Pattern GOVERNMENT = Pattern.compile(".{2,}(?:시|도|군|구)");

    private Doubts() {}

    /**
     * Takes from the confidence what speaks against it.
     *
     * @param named where what the figure may be of is named
     */
    static void weigh(Site site, Span named, Score score) {
        denied(site, score);
        String behind = site.behind();
        if (CHANGE.matcher(behind).lookingAt()) {
            score.add("-0.6", "the figure is a change");
        }
        Span own = site.figure().span();
        String before = site.text().substring(site.sentence().begin(), own.begin());
        if (OTHER_MONEY.found(before)) {
            score.add("-0.6", "the figure is money of another kind");
        }
        boolean ahead = named.end() <= own.begin();
        if (ahead && OF_PART.matcher(site.between(named)).matches()) {
            score.add("-0.6", "the figure is of a part");
        }
        if (FORMER.matcher(behind).lookingAt()) {
            score.add("-0.6", "the figure is what it was before");
        }
        if (SHARE.matcher(behind).lookingAt()) {
            score.add("-0.35", "the figure is one payer's share");
        } else if (ahead
                && GIVEN.matcher(behind).lookingAt()
                && TO_OTHERS.matcher(site.between(named)).matches()) {
            score.add("-0.6", "the figure is given to others");
        }
        if (ahead && OF_SOMETHING_ELSE.matcher(site.between(named)).matches()) {
            score.add("-0.35", "the figure is of something about it");
        }
    }

    /** Takes from the confidence what a denial speaks against it. */
    static void denied(Site site, Score score) {
        if (DENIED.matcher(site.behind()).lookingAt()) {
            score.add("-0.8", "denied of the figure");
        }
    }

    /** Whether the sentence says of a figure that it is a change or not the case; such a one rivals no other. */
    static boolean idle(Site site, Span figure) {
        String behind = site.text().substring(figure.end(), site.sentence().end());
        return DENIED.matcher(behind).lookingAt()
                || CHANGE.matcher(behind).lookingAt()
                || FORMER.matcher(behind).lookingAt();
    }

    /** Whether figures of one kind are an earlier and a later value: 28개사에서 올해 35개사로. */
    static boolean contrasted(Site site, Span other) {
        Span own = site.figure().span();
        String between = site.between(other);
        int last = Math.max(own.end(), other.end());
        return EARLIER.matcher(between).matches()
                && LATER.matcher(site.text().substring(last, site.sentence().end()))
                        .lookingAt();
    }

    /** The part of the indicator's region that what is named is said to be of, right before it: 광주시 AI 예산. */
    static Optional<String> part(Site site, Span named, Collection<String> parts) {
        for (Mention m : site.mentions()) {
            boolean before = m.span().end() <= named.begin();
            if (before
                    && (parts.contains(m.surface()) || parts.contains(m.name()))
                    && DIRECTLY.matcher(site.text().substring(m.span().end(), named.begin()))
                            .matches()) {
                return Optional.of(m.name());
            }
        }
        return Optional.empty();
    }

    /** The company that the figure is of: the last organisation before it that its clause speaks of, where it is no public body. */
    static Optional<String> company(Site site) {
        String found = null;
        for (Mention m : site.mentions()) {
            if (m.type() != MentionType.ORGANISATION
                    || m.span().end() > site.figure().span().begin()) {
                continue;
            }
            String after = site.text().substring(m.span().end(), site.sentence().end());
            if (TOPIC.matcher(after).lookingAt() || VERB_NEXT.matcher(after).lookingAt()) {
                boolean company = !PUBLIC.matcher(m.surface()).matches()
                        && !PUBLIC.matcher(m.name()).matches();
                found = company ? m.name() : null;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The place named last before the figure that it is of, where that is none of the indicator's own. */
    static Optional<String> otherPlace(Site site, Span named, Collection<String> own) {
        String found = null;
        Mention last = null;
        for (Mention m : site.mentions()) {
            boolean place = m.type() == MentionType.PLACE
                    || (m.type() == MentionType.ORGANISATION
                            && GOVERNMENT.matcher(m.name()).matches());
            if (!place || m.span().end() > site.figure().span().begin()) {
                continue;
            }
            boolean leftBehind = named.begin() > m.span().end()
                    && named.end() <= site.figure().span().begin()
                    && site.text().substring(m.span().end(), named.begin()).contains(",");
            String after =
                    site.text().substring(m.span().end(), site.figure().span().begin() + 1);
            if (!leftBehind && OF_PLACE.matcher(after).matches()) {
                boolean home = own.stream()
                        .anyMatch(n -> m.surface().contains(n) || m.name().equals(n));
                // 경기도 광주: another of the same name
                boolean namesake = home
                        && found != null
                        && last != null
                        && m.span().begin() - last.span().end() == 1
                        && PROVINCE.matcher(last.surface()).matches();
                found = home && !namesake ? null : namesake ? found : m.name();
                last = m;
            }
        }
        return Optional.ofNullable(found);
    }
}
