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
    private static final String FAIRS = "(?:박람회|전시회|엑스포|포럼|콘퍼런스|컨퍼런스|페어|축제|세미나|심포지엄|토론회|정상회의|서밋|설명회|무역전)";
    private static final String TREATIES = "(?:협약|협정|계약|합의서|양해각서|의향서|협약서|조약|결연|MOU)";
    /** A closing quotation mark and what is added in brackets before or behind it. */
    private static final String CLOSED = "(?:\\([^)]{1,20}\\))?[’'”\"」』]?(?:\\([^)]{1,20}\\))?";

    private static final String ADVERBS = "(?:[가-힣]{1,5}(?<![이가은는을를의과와]) ){0,2}?";
    private static final String OPENS = "(?=[연여열])";

    /** In the order in which they are tried at one place. That a fair closes is none: its day is not that of the fair. */
    static final List<Cue> KOREAN = List.of(
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
                    "(?:공모|재공모|공고|재공고|입찰|사업)(?:가|이|도|에도|는|은|에서)? ?(?:[^ .]{1,10} ){0,4}?유찰|(?:공모|입찰 ?공고|재공모)(?:를|가) ?(?:시작|진행|실시|공고|개시)|(?:공모|재공모|재공고|입찰 ?공고)(?=[한할했하됐된될]|되)|공모 절차에 (?:착수|돌입)|사업자 (?:모집|선정) 공고|공모[는은] (?:[^ .]{1,10} ){0,5}?(?:진행|시작|실시)(?=[되됐된될])"),
            verb(EventKind.CALL_FOR_BIDS, "(?:공모|재공모)에 (?=나[서선설섰])|공모(?: 절차)?에 (?=들어[가간갈갔])|(?:입찰 공고|공고)를 ?(?=[내낸낼냈])"),
            noun(
                    EventKind.AWARD,
                    "(?:대상지|사업자|기관|업체|우선협상대상자|지구|도시)(?:로|에) ?(?:최종 )?(?:선정|확정|지정|낙점)|후보지로 ?(?:최종 )?(?:선정|확정|지정|낙점)(?=[되됐된될됨])|(?:공모|공모사업|출자사업|지원사업|과제|공모전|프로젝트)[’'”\"]?에 ?(?:최종 )?선정|낙찰(?![자가률])|수주(?!액|전|잔고)"),
            noun(
                    EventKind.AGREEMENT,
                    TREATIES + CLOSED + "(?:을|를|에)? ?" + ADVERBS + "(?:체결|서명|교환|조인)|" + TREATIES + CLOSED
                            + "(?=식[’'”\"」』]?(?:을|이|은) )|" + TREATIES + CLOSED + "[을를도] ?(?=했|하고 |하며|하기로|할 예정)"),
            verb(
                    EventKind.AGREEMENT,
                    TREATIES + "식?" + CLOSED + "(?:을|를) ?" + ADVERBS + "(?=맺)|손(?:을)? ?(?:맞)?(?=잡[았고는을])"),
            noun(
                    EventKind.FAIR,
                    FAIRS + CLOSED + "(?:에서|에) ?" + ADVERBS + "(?:참가|참석|참여)|" + FAIRS + CLOSED + "(?:을|를) ?" + ADVERBS
                            + "(?:개최|참관)|" + FAIRS + CLOSED + "(?:이|가|은|는) ?" + ADVERBS + "(?:개막|개최)"),
            verb(
                    EventKind.FAIR,
                    FAIRS + CLOSED + "(?:을|를) ?" + ADVERBS + OPENS + "|" + FAIRS + CLOSED + "(?:이|가|은|는) ?" + ADVERBS
                            + "(?=열[리린릴렸려]|막을 올)"),
            noun(EventKind.VISIT, "방문(?![자객단])|시찰|순방|답방"),
            new Cue(
                    EventKind.VISIT,
                    true,
                    Scan.around("찾[아았을은]", 16, "(?:을|를|에) ?(?:[가-힣]{1,5}(?:로|히|게|아|서) ?){0,2}(?=찾[아았을은])|둘러(?=[봤보본볼])")
                            .or("둘러")),
            verb(EventKind.MEETING, "만(?=[나난났])(?!나는 )|만(?=날 )|간담회를 ?(?=[연여열갖가])|머리를 (?=맞[댔대댄])"),
            noun(EventKind.MEETING, "면담|회동|회담|접견|예방|만남|간담회를 ?개최|환담|(?:협의|상의|의논|논의)(?=했|하고 |하며|한 |할 |해 |하기로)"),
            noun(
                    EventKind.BUDGET,
                    "(?:예산|국비|시비|사업비|재정)(?:안)?(?:을|를|이|가|에)? ?(?:[가-힣A-Za-z0-9,.]{1,10} ){0,4}?(?:반영|편성|확보|배정|증액|삭감|책정|통과|의결)|(?:예산|예산안|추경|추경안)(?:[은는이가을를]|) (?:[^ .]{1,14} ){0,8}?(?:편성|심사|심의|의결|가결|부결|확정|통과)"),
            noun(EventKind.LAUNCH, "(?<![0-9])(?:출범|개소|착공|준공|개관|개통|출시|기공|개교|개원|가동을 시작)"),
            verb(EventKind.LAUNCH, "첫 삽을 (?=[뜨떠떴뜬뜰])|문을 (?=[연여열])|가동에 (?=들어[가간갈갔])"));

    private static final ScanSet PATTERNS =
            ScanSet.of(KOREAN.stream().map(Cue::pattern).toList());

    /** Where the words may hold the Korean cues. */
    static Hits in(String words) {
        return PATTERNS.in(words);
    }

    private static Cue noun(EventKind kind, String pattern) {
        return new Cue(kind, false, Scan.of(pattern));
    }

    private static Cue verb(EventKind kind, String pattern) {
        return new Cue(kind, true, Scan.of(pattern));
    }
}
