package io.sillok.transform.event;

import io.sillok.transform.reading.EventKind;
import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.Scan;
import io.sillok.transform.scan.ScanSet;
import java.util.List;

/**
 * Words that tell of an event.
 *
 * @param kind of the event
 * @param verbal whether the pattern ends before the syllables of a verb that its endings change, 만|났다; else it ends in a noun
 *     that 하다 or a particle may follow, 체결|했다, 체결|을
 * @param pattern the words, up to the ending
 */
record Cue(EventKind kind, boolean verbal, Scan pattern) {
    private static final String FAIRS = "(?:박람회|전시회|엑스포|포럼|콘퍼런스|컨퍼런스|페어|축제|페스티벌|세미나|심포지엄|토론회|정상회의|서밋|설명회|무역전)";
    private static final String TREATIES = "(?:협약|협정|계약|합의서|양해각서|의향서|협약서|조약|결연|MOU)";
    /** A closing quotation mark and what is added in brackets before or behind it. */
    private static final String CLOSED = "(?:\\([^)]{1,20}\\))?[’'”\"」』]?(?:\\([^)]{1,20}\\))?";

    /** Adverbs, and the day between what is signed or opened and its verb: 협약을 22일 맺었다. */
    private static final String ADVERBS = "(?:(?:[가-힣]{1,5}(?<![이가은는을를의과와])|[0-9]{1,2}일) ){0,2}?";
    /** Words between what is held, or what comes to nothing, and its verb: no other subject or object, and no other verb. */
    private static final String BETWEEN =
            "(?:[^ .“”\"]{1,14}(?<![이가은는을를의다고며해]|[기키]로|으나|지만|는데|하려|으려|다가|하면|되면|하자|되자) |[^ ]{1,10}이 (?:대거 |함께 )?참석한 가운데 ){0,14}?";

    /** What opens or is opened, as a verb. */
    private static final String OPENS = "열[고어었기며면려린릴렸리자]|연다|연 |여는|막을 올|펼쳐[지진질졌]";

    /** From a thing, with two brackets and a particle, over all that may stand between, to what becomes of it: 392 at most. */
    private static final int FARTHEST_ANCHOR = 400;

    private static final String HELD =
            "(?:박람회|전시회|엑스포|포럼|콘퍼런스|컨퍼런스|페어|축제|페스티벌|세미나|심포지엄|토론회|정상회의|서밋|설명회|무역전|대회|공청회|교류회|음악회|취임식|이임식|기념식|개막식|시상식|발대식|제막식|입학식|졸업식|수료식|선포식|추모식)";
    private static final String SUMMIT = "정상회담(?:을|를|이|가|은|는|에|) ?" + BETWEEN;
    private static final String SESSIONS = "(?:본회의|전체회의|임시회|정기회|총회|회의)";
    private static final String PROJECTS = "(?:사업|프로젝트|건립|건설|조성|설립|구축|신설|증설|개발)";
    private static final String PLANS = "(?:계획|방침|구상|추진|매각|인수|합병|이전|유치|도입)";
    private static final String BILLS = "(?:법안|법률안|개정안|제정안|특별법|기본법|특검법|진흥법|육성법|지원법|개정법률안|조례안|동의안|결의안|소추안)";
    private static final String TALKED_OF = "(?:[^ .]{1,10}(?<![을를이가은는고며해]) ){0,4}?";
    private static final String OFFICES =
            "(?:원장|총장|장관|차관|위원장|이사장|사장|(?<!국가)대표|대표이사|회장|청장|본부장|단장|수석|실장|국장|총리|대사|센터장|학장|처장|부시장|부지사|의장|감독|행장|총재|사무총장)";
    /** Who is given an office: 홍길동(62·경기) 전 나주시청 국장을. */
    private static final String WHO =
            "[가-힣]{2,4}(?:\\([^()]{1,12}\\))? (?:전 |현 )?(?:[가-힣A-Za-z]{1,12}(?<![이가은는을를의]) ){0,2}?[가-힣]{2,16}[을를이가] ";

    private static final String CALLED = "(?:사업자|운용사|수탁자|(?:참여|참가|입주|지원|수행|협력) ?(?:기업|기관|업체|대학))";

    /** In the order in which they are tried at one place. That a fair closes is none: its day is not that of the fair. */
    static final List<Cue> KOREAN = List.of(
            off(EventKind.AGREEMENT, "(?:" + TREATIES + "|합의|협상)", "해지|파기|철회|취소|무산|결렬|불발|연기|보류"),
            off(EventKind.LAUNCH, PROJECTS, "무산|백지화|좌초|불발|취소|철회|포기|폐기|(?<!잠정 |일시 |잠시 )중단"),
            off(EventKind.LAUNCH, PLANS, "무산|백지화|좌초|불발|철회|포기|폐기"),
            off(EventKind.CALL_FOR_BIDS, "공모|공고|입찰", "취소|철회|무산|중단|연기|보류"),
            before("유찰", EventKind.CALL_FOR_BIDS, false, "(?:공모|공고|입찰|사업)(?:가|이|도|에도|는|은|를)? (?:[^ .]{1,10} ){0,4}?유찰"),
            off(EventKind.MEETING, "정상회담", "취소|무산|연기|결렬|불발"),
            noun(EventKind.MEETING, SUMMIT + "(?:개최|돌입|성사|시작)"),
            verb(EventKind.MEETING, SUMMIT + "(?=열[린릴렸려기]|나[섰선]|가[졌진질])"),
            off(EventKind.FAIR, HELD + "|" + SESSIONS, "취소|무산|연기|순연|보류"),
            noun(EventKind.BID, "유치(?:에|전에서|경쟁에서)? ?" + ADVERBS + "(?:실패|탈락)"),
            noun(EventKind.AWARD, "(?:공모|공모사업|입찰|심사|평가|공모전)에서 ?" + ADVERBS + "탈락"),
            noun(
                    EventKind.BID,
                    "공모(?:에|사업에) ?" + ADVERBS
                            + "(?:단독 ?)?(?:응모|신청|참여|도전|지원|입찰|응찰)|단독 ?(?:입찰|응찰)|유치(?:를|전에)? ?(?:신청|도전)|입찰에 ?" + ADVERBS
                            + "참여|응모|(?:제안서|신청서|사업안|사업계획서)[을를] ?" + ADVERBS + "제출"),
            verb(
                    EventKind.BID,
                    "공모에 ?" + ADVERBS + "(?=뛰어[드들든])|유치(?:를|전에)? ?(?=뛰어[드들든])|(?:제안서|신청서|사업안)[을를] ?(?=[내낸낼냈])"),
            noun(
                    EventKind.CALL_FOR_BIDS,
                    "(?:공모|입찰 ?공고|재공모)(?:를|가) ?" + TALKED_OF
                            + "(?:시작|진행|실시|공고|개시)|(?:공모|재공모|재공고|입찰 ?공고)(?=[한할했하됐된될]|되)|(?:공모|재공모|모집)(?: 절차)?에 (?:착수|돌입)|"
                            + CALLED
                            + "[를을]? ?(?:공개 ?)?모집(?=[한할했하합]|됐)|사업자 (?:모집|선정) 공고|공모[는은] (?:[^ .]{1,10} ){0,5}?(?:진행|시작|실시)(?=[되됐된될])"),
            verb(EventKind.CALL_FOR_BIDS, "(?:공모|재공모)에 (?=나[서선설섰])|공모(?: 절차)?에 (?=들어[가간갈갔])|(?:입찰 공고|공고)를 ?(?=[내낸낼냈])"),
            noun(
                    EventKind.AWARD,
                    "(?:대상지|(?:조사|공모|지원|면제|사업) ?대상(?: ?사업)?|사업자|기관|업체|우선협상대상자|운용사|수탁자|지구|도시)(?:으로|로|에) ?(?:최종 )?(?:선정|확정|지정|낙점)|(?:후보지|부지|입지)로 ?(?:최종 )?(?:선정|확정|지정|낙점)(?=[되됐된될됨])|(?:공모|공모사업|출자사업|지원사업|과제|공모전|프로젝트)[’'”\"]?에 ?(?:최종 )?선정|낙찰(?![자가률])|수주(?!액|전|잔고)"),
            verb(EventKind.AWARD, "(?:사업자|협상대상자|기관|업체|대상지|후보지)(?:으로|로) ?(?:최종 )?(?=뽑[혔힌히])"),
            noun(
                    EventKind.AGREEMENT,
                    TREATIES + CLOSED + "(?:을|를|에)? ?" + ADVERBS + "(?:체결|서명|교환|조인)|" + TREATIES + CLOSED
                            + "(?=식[’'”\"」』]?(?:을|이|은) )|" + TREATIES + CLOSED
                            + "[을를도] ?(?=했|하고 |하며|하기로|할 예정)|합의(?=했|하고 |하며|하기로|하지 |한 |할 |됐)|협약(?=했|하고 |하며|하기로)|(?:협상|교섭|임단협|임협)[을를이가] ?"
                            + ADVERBS
                            + "타결|(?:협력|연대|공조)하기로 ?(?=했|뜻을 모았)"),
            verb(EventKind.AGREEMENT, "합의(?:에|점을|점에) ?(?=(?:이르지|도달하지|찾지) 못)"),
            verb(
                    EventKind.AGREEMENT,
                    TREATIES + "식?" + CLOSED + "(?:을|를) ?" + ADVERBS + "(?=맺)|손(?:을)? ?(?:맞)?(?=잡[았고는을])"),
            before("개막|개최|거행", EventKind.FAIR, false, HELD + CLOSED + "(?:을|를|이|가|은|는) ?" + BETWEEN + "(?:개막|개최|거행)"),
            before(OPENS, EventKind.FAIR, true, HELD + CLOSED + "(?:을|를|이|가|은|는) ?" + BETWEEN + "(?=" + OPENS + ")"),
            noun(
                    EventKind.FAIR,
                    FAIRS + CLOSED + "(?:에서|에) ?(?:[^ .]{1,12} ){0,2}?(?:[^ .]{1,12}[과와] (?:함께|공동으로) )?" + ADVERBS
                            + "(?:참가|참석|참여)|" + FAIRS + CLOSED + "(?:을|를) ?" + ADVERBS + "참관"),
            noun(EventKind.VISIT, "방문(?![자객단])|시찰|순방|답방"),
            new Cue(
                    EventKind.VISIT,
                    true,
                    Scan.around("찾[아았을은]", 16, "(?:을|를|에) ?(?:[가-힣]{1,5}(?:로|히|게|아|서) ?){0,2}(?=찾[아았을은])|둘러(?=[봤보본볼])")
                            .or("둘러")),
            verb(EventKind.MEETING, "만(?=[나난났])(?!나는 )|만(?=날 )|간담회를 ?(?=[연여열갖가])|머리를 (?=맞[댔대댄])"),
            noun(
                    EventKind.MEETING,
                    "면담|회동|회담|접견|예방|만남|간담회를 ?개최|환담|(?:만찬|오찬|조찬)(?=(?:을|를|이|도)? ?(?:함께|같이|하|했|한|할|가[졌지질진]|진행))|(?:협의|상의|의논|논의)(?=했|하고 |하며|한 |할 |하기로)|(?:협의|논의|협상)를 ?진행"),
            noun(
                    EventKind.BUDGET,
                    "(?:예산|국비|시비|사업비|재정)(?:안)?(?:을|를|이|가|에)? ?(?:[가-힣A-Za-z0-9,.%]{1,10} ){0,6}?(?:반영|편성|확보|배정|증액|삭감|감액|책정|통과|의결)|(?:예산|예산안|추경|추경안)(?:[은는이가을를]|) (?:[^ .]{1,14} ){0,8}?(?:편성|심사|심의|의결|가결|부결|확정|통과|처리|승인)"),
            before(
                    "발의|심사|심의|통과|가결|의결|재의결|처리|부결|폐기|철회|보류",
                    EventKind.LEGISLATION,
                    false,
                    BILLS + CLOSED + "(?:[을를이가은는]|) ?" + BETWEEN
                            + "(?:대표 ?발의|공동 ?발의|발의|심사|심의|(?:(?:[가-힣]{1,12}(?:위|위원회)|본회의|국회|의회)[을를] ?)?통과|가결|의결|재의결|처리|부결|폐기|철회|보류)"),
            noun(
                    EventKind.APPOINTMENT,
                    OFFICES + "(?:에는|에|으로|로) ?(?:" + WHO + ")?" + ADVERBS
                            + "(?:임명|위촉|선임|선출|발탁|취임|내정|지명)|(?<![가-힣])취임(?=했|한다|할 예정)"),
            noun(EventKind.STATEMENT, "기자회견(?=[을이도] )|(?:성명|성명서|입장문|논평|담화문)[을를] ?발표"),
            verb(EventKind.STATEMENT, "(?:성명|성명서|입장문|논평|담화문)[을를] ?(?=[내낸낼냈])"),
            noun(EventKind.GROUNDBREAKING, "착공|기공"),
            verb(EventKind.GROUNDBREAKING, "첫 삽을 (?=[뜨떠떴뜬뜰])"),
            noun(EventKind.LAUNCH, "(?<![0-9])(?:출범|개소|준공|개관|개통|출시|개교|개원|가동을 시작)"),
            verb(EventKind.LAUNCH, "문을 (?=[연여열])|가동에 (?=들어[가간갈갔])"));

    private static final ScanSet PATTERNS =
            ScanSet.of(KOREAN.stream().map(Cue::pattern).toList());

    /** Where the words may hold the Korean cues. */
    static Hits in(String words) {
        return PATTERNS.in(words);
    }

    private static Cue noun(EventKind kind, String pattern) {
        return new Cue(kind, false, Scan.of(pattern));
    }

    /** Something comes to nothing or is put off. */
    private static Cue off(EventKind kind, String things, String turns) {
        return before(
                turns,
                kind,
                false,
                "(?:" + things + ")" + CLOSED + "(?:(?:[을를이가은는도]|에도) ?| )" + BETWEEN + "(?:" + turns + ")");
    }

    /** A thing of which many speak, looked for only where what is rarer is to come behind it. */
    private static Cue before(String anchor, EventKind kind, boolean verbal, String pattern) {
        return new Cue(kind, verbal, Scan.around(anchor, FARTHEST_ANCHOR, pattern));
    }

    private static Cue verb(EventKind kind, String pattern) {
        return new Cue(kind, true, Scan.of(pattern));
    }
}
