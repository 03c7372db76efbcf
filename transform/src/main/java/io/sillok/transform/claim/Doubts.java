package io.sillok.transform.claim;

import io.sillok.model.Span;
import io.sillok.transform.figure.FigureType;
import io.sillok.transform.mention.Namesakes;
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
            "^(?: ?이상)?(?:이|가|을|를)? ?(?:더 |가까이 |가량 )?(?:늘|증가|줄|감소|많[은았다]|적[은었다]|추가|더한|올랐|오른|상승|하락|증액|삭감|감액|웃돌|밑돌)");
    private static final Pattern EARLIER = Pattern.compile("^에서 [^,.]{0,20}?$");
    private static final Pattern LATER = Pattern.compile("^(?:으)?로(?: |$)|^(?:까지|가 됐|이 됐)");
    /** A place that a figure is of: 쑤저우는, 쑤저우의, 쑤저우에는; not one that something comes from or goes to. */
    private static final Pattern OF_PLACE = Pattern.compile(
            "^(?:시|도)?(?:은|는|이|가|의|에|에는|엔|도|,)? .*|^['’]s .*|^(?:으)?로 (?:본사를 |사업장을 )?(?:이전|옮|이주|전입|둥지).*",
            Pattern.DOTALL);

    /** What comes on top of what there is: 추가로 1만 장, an additional 8,000. */
    private static final Scan ADDED =
            Scan.of("(?:추가로|추가|별도로|\\b(?:[Aa]n additional|additional|another|further|extra)) ?(?:약 |about )?\\z");
    /** What comes or goes in a time is not what there is: 8천명이 빠져나갔다. */
    private static final Pattern LEAVES =
            Pattern.compile("^(?:이|가|은|는)? ?(?:[가-힣]{1,8} ){0,2}?(?:빠져나[가갔간]|떠[났난나]|전출|순유출|유출)");

    private static final Pattern COMES =
            Pattern.compile("^(?:이|가|은|는)? ?(?:[가-힣]{1,8} ){0,2}?(?:전입|순유입|유입|태어[났난]|숨[졌진]|사망)");
    /** 11개국 24개 도시: the former says where, the latter how many. */
    private static final Pattern COUNT_NEXT =
            Pattern.compile("^ ?(?:(?:나라|국가|대륙|지역|권역|시도|시·도|시군|시·군|시군구|시·군·구|구군|구·군|자치구|읍면동|읍·면·동|분야|업종|부문) )?\\d");
    /** Something is done to so many of those that are named, or with them: 우호도시 2곳에 대표단을 보낸다. */
    private static final Pattern DONE_TO = Pattern.compile(
            "^(?:에|에게|에는|에서)(?= )|^[을를] (?:대상|상대)|^[와과] (?=[^,.]{0,20}?(?:협약|계약|손잡|간담회|만[나났]|협력|논의|협의|교류))");
    /** What is paid for something that belongs to what is named. */
    private static final Pattern PRICE =
            Pattern.compile("^에 (?:[가-힣]{1,6} )?(?:팔|판[다매]|샀|산다|사들|매입|매각|낙찰|넘[기겼긴]|분양|임대|빌[리렸린])");

    /** A mark that was passed on the way down: 140만명 밑으로. */
    private static final Pattern BELOW = Pattern.compile("^ ?(?:선 ?)?(?:밑|아래)으?로");
    /** What some of those that are named did: 수료생 320명이 취업했다. */
    private static final Pattern DID =
            Pattern.compile("^[이가] [^,.]{0,30}?(?:취업|창업|참여|참가|참석|방문|폐업|문을 닫|입상|수상|선정)[했한하되됐된]?");

    private static final Pattern REST_OF_WORD = Pattern.compile("[가-힣]{0,3}(?: [가-힣]{2,4})? ?");
    /** What somebody gave for it: 시가 낸 돈은. */
    private static final Pattern GAVE = Pattern.compile("[이가] (?:낸|내는|댄|대는|출자한|보탠|부담한|부담하는|맡긴) ");

    private static final Pattern ASKED = Pattern.compile("^[을를] (?:[^ ,.]{1,10} ){0,2}?(?:요구|요청|신청|건의)");

    private static final int AREA = 7;
    private static final String GAINS = "생산 ?유발|부가가치|경제(?:적)? ?(?:파급 ?)?효과|매출|수익|수출|손실|영업이익|순이익|피해";
    /** Money that is not what a programme costs or holds, though it stands in a sentence about it. */
    private static final Scan OTHER_MONEY = Scan.of(
            "(?:과태료|과징금|벌금|세금|[가-힣](?:요금|료)|(?<!사업|총사업|조성|구축|건립|건설|투자|개발)(?<![국시도군구]|대|준)비|상금|보증금|이자|연봉|월급|보수|교역액|거래액|투자 ?유치액?|민간 ?투자(?:액|금)?|(?:"
                    + GAINS
                    + ")(?:액| ?효과)?)(?:은|는|이|가|을|를|도|만)? ?(?:약 |총 |모두 |연간 |연 )?\\z");

    private static final Pattern OTHER_MONEY_BEHIND =
            Pattern.compile("^ ?(?:의|에 이르는|에 달하는|이 넘는|가 넘는|상당의|규모의|가량의|어치의)? ?(?:[가-힣]{1,6} )?(?:" + GAINS + ")");
    /** What one of several payers gives. */
    private static final Scan PAYER = Scan.of(
            "(?<![비자금][·,]\\s?)(?<![와과]\\s)(?:국비|시비|도비|군비|구비|지방비|민자|자부담|국고)(?: ?(?:보조금|지원금))?(?:는|은|로)? ?(?:약 |총 |모두 )?\\z");
    /** A firm or a school that something is said of before the figure. */
    private static final Pattern FIRM = Pattern.compile("(?:기업|업체|회사|대학|스타트업|병원|운용사|시공사|[A-Z]사)(?:들)?[은는이가] ");

    /** The figure is of something that belongs to what is named: 펀드의 성과를, 펀드 운용사는. */
    private static final Pattern OF_SOMETHING_ELSE = Pattern.compile(
            "^(?:의)? (?!(?:총|전체|누적)? ?(?:규모|사업|예산|용량|총액|총량|면적|능력|성능|수[는가] |투입|투자|조성|구축|건립|재원|자금|금액|비용|목표|대상|기업|기관|건수|인원))[가-힣]{2,8}(?:을|를|은|는|이|가) .*",
            Pattern.DOTALL);

    private static final String AMOUNT = "\\d[\\d.,천백만억조 ]*(?:[가-힣]{1,3}|[A-Za-z]{1,6})?";
    /** The figure is of some of what is named: 인구 가운데 65세 이상은, 수료생 중 창업한 사람은, GDP의 2%에 해당하는. */
    private static final Pattern OF_PART = Pattern.compile(
            "^[가-힣]{0,2}(?: ?" + AMOUNT
                    + ")? ?(?:가운데|중에서|중) .*|(?:의|은|는)? ?(?:[가-힣]{1,6} ){0,2}?[가-힣]{0,5}[^된한는린진난친 ] ?(?:가운데|중에서) .*"
                    + "|^에서 [^,.]{0,20}?(?:차지하는|비중|비율|몫).*|^의 ?(?:\\d[\\d.]*(?:%|퍼센트|배)|\\d+분의 ?\\d+|절반)(?:에 해당하는|가 넘는|인|에 달하는|에 이르는) .*",
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

    private static final Pattern MINISTRY = Pattern.compile("(?!정부$).+[부처청]");
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
        if (OTHER_MONEY.found(before) || OTHER_MONEY_BEHIND.matcher(behind).lookingAt()) {
            score.add("-0.6", "the figure is money of another kind");
        }
        boolean ahead = named.end() <= own.begin();
        if (ahead && OF_PART.matcher(site.between(named)).matches()) {
            score.add("-0.6", "the figure is of a part");
        }
        if (ADDED.found(before)) {
            score.add("-0.6", "the figure is added");
        }
        if (PRICE.matcher(behind).lookingAt()) {
            score.add("-0.6", "the figure is a price");
        }
        if (ASKED.matcher(behind).lookingAt()) {
            score.add("-0.5", "the figure is asked for");
        }
        if (site.figure().type() == FigureType.COUNT) {
            count(site, named, behind, score);
        } else if (ahead && GAVE.matcher(site.between(named)).find()) {
            score.add("-0.6", "the figure is one payer's share");
        } else if (ahead && FIRM.matcher(site.between(named)).find()) {
            score.add("-0.35", "the figure is a firm's");
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

    private static void count(Site site, Span named, String behind, Score score) {
        boolean people = site.figure().unit().id().equals("person");
        if (LEAVES.matcher(behind).lookingAt()
                || people && COMES.matcher(behind).lookingAt()) {
            score.add("-0.6", "so many come or go");
        }
        if (frames(site, site.figure().span())) {
            score.add("-0.6", "the figure says where the next one is");
        }
        if (BELOW.matcher(behind).lookingAt()) {
            score.add("-0.6", "the figure was passed");
        }
        boolean directly = named.end() <= site.figure().span().begin()
                && REST_OF_WORD.matcher(site.between(named)).matches();
        if (directly && DONE_TO.matcher(behind).lookingAt()) {
            score.add("-0.5", "something is done to so many of them");
        } else if (directly && DID.matcher(behind).lookingAt()) {
            score.add("-0.5", "so many of them did something");
        }
    }

    /** Whether another count follows at once: 11개국 24개 도시. */
    private static boolean frames(Site site, Span figure) {
        return COUNT_NEXT
                        .matcher(site.text()
                                .substring(figure.end(), site.sentence().end()))
                        .lookingAt()
                && site.figures().stream()
                        .anyMatch(f -> f.type() == FigureType.COUNT
                                && f.span().begin() >= figure.end()
                                && f.span().begin() - figure.end() <= AREA);
    }

    /** Whether the figure is what one of several payers gives. */
    static boolean share(Site site) {
        return PAYER.found(site.text()
                .substring(site.sentence().begin(), site.figure().span().begin()));
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
                || FORMER.matcher(behind).lookingAt()
                || BELOW.matcher(behind).lookingAt()
                || frames(site, figure);
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

    /**
     * The part of the indicator's region that what is named is said to be of, right before it: 광주시 AI 예산.
     *
     * @param nation the region's names where it is a nation, of which every town and every ministry is a part: 경기도의, 교육부의;
     *     else nothing
     */
    static Optional<String> part(Site site, Span named, Collection<String> parts, Collection<String> nation) {
        for (Mention m : site.mentions()) {
            if (m.span().end() > named.begin()) {
                continue;
            }
            String between = site.text().substring(m.span().end(), named.begin());
            boolean part = parts.contains(m.surface()) || parts.contains(m.name());
            boolean town = !nation.isEmpty()
                    && m.type() == MentionType.ORGANISATION
                    && GOVERNMENT.matcher(m.surface()).matches()
                    && nation.stream().noneMatch(m.surface()::contains);
            boolean ministry = !nation.isEmpty()
                    && between.startsWith("의")
                    && MINISTRY.matcher(m.surface()).matches();
            if ((part || town || ministry) && DIRECTLY.matcher(between).matches()) {
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
        for (Mention m : site.mentions()) {
            boolean place = m.type() == MentionType.PLACE
                    || (m.type() == MentionType.ORGANISATION
                            && (GOVERNMENT.matcher(m.name()).matches()
                                    || GOVERNMENT.matcher(m.surface()).matches()));
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
                String before = Namesakes.province(site.text(), m.span().begin());
                boolean namesake = home && before != null && !own.contains(before);
                found = home && !namesake ? null : namesake ? before + " " + m.surface() : m.name();
            }
        }
        return Optional.ofNullable(found);
    }
}
