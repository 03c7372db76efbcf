package io.sillok.transform.event;

import io.sillok.transform.reading.EventKind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that tell of an event.
 *
 * @param kind of the event
 * @param pattern the words, up to the verb's stem
 */
record Cue(EventKind kind, Pattern pattern) {
    private static final String FAIRS = "(?:박람회|전시회|엑스포|포럼|콘퍼런스|컨퍼런스|페어|축제|세미나|심포지엄|토론회|정상회의|서밋|설명회|무역전)";
    private static final String TREATIES = "(?:협약|협정|계약|합의서|양해각서|의향서|협약서|조약|MOU)";
    private static final String ADVERBS = "(?:[가-힣]{1,5} ){0,2}?";

    /** In the order in which they are tried at one place. */
    static final List<Cue> KOREAN = List.of(
            of(
                    EventKind.BID,
                    "공모(?:에|사업에) ?" + ADVERBS + "(?:응모|신청|참여|도전|지원|뛰어들)|유치(?:를|전에)? ?(?:신청|뛰어들|도전)|입찰에 ?" + ADVERBS
                            + "참여|응모|제안서를 ?(?:제출|냈)|유치 제안서"),
            of(
                    EventKind.CALL_FOR_BIDS,
                    "(?:공모|입찰 ?공고|재공모)(?:(?:를|가) ?(?:시작|진행|실시|공고)|에 (?:나서|들어가)|(?=[한할했하됐]))|공모 절차에|입찰 공고를 ?(?:냈|내)|사업자 (?:모집|선정) 공고"),
            of(EventKind.AWARD, "(?:대상지|사업자|후보지|기관|업체|우선협상대상자|지구|도시)(?:로|에) ?(?:최종 )?(?:선정|확정|지정|낙점)|낙찰|수주"),
            of(
                    EventKind.AGREEMENT,
                    TREATIES + "(?:\\([^)]{1,12}\\))?(?:을|를|에)? ?" + ADVERBS + "(?:체결|맺|서명|교환)|" + TREATIES
                            + "식을|손(?:을)? ?(?:맞)?잡[았고]"),
            of(
                    EventKind.FAIR,
                    FAIRS + "[’'”\"」]?(?:\\([^)]{1,20}\\))?(?:에서|에|을|를|이|가|은|는) ?" + ADVERBS
                            + "(?:참가|참석|개막|개최|열리|열렸|열린|열고|열었|연다|폐막|참여|막을)"),
            of(EventKind.VISIT, "방문(?=[해하했한할]|(?:이|을) (?:취소|무산|연기|철회))|찾(?:아가|았|을 |는다)|둘러[봤보]|시찰(?=[해하했한할])"),
            of(
                    EventKind.MEETING,
                    "만나(?!는 |고 싶)|만났|만난 |만날 |면담(?=[해하했한할을])|회동(?=[해하했한할을])|회담(?=[해하했한할을])|접견(?=[해하했한할])|간담회를 ?(?:열|갖|가졌|개최)|협의(?=했|하고|한 |할 |해 |하기)|(?:상의|의논|환담)(?=했|하고|한 |할 |해 |하기)|논의(?=했|하고|한 |할 |해 |하기)|머리를 맞[댔대]"),
            of(
                    EventKind.BUDGET,
                    "(?:예산|국비|시비|사업비|재정)(?:안)?(?:을|를|이|가|에)? ?(?:[가-힣A-Za-z0-9,.]{1,10} ){0,4}?(?:반영|편성|확보|배정|증액|삭감|책정|통과|의결)"),
            of(EventKind.LAUNCH, "(?:출범|개소|착공|준공|개관|개통|출시|기공|첫 삽을|문을 열|개교|개원|가동(?:을 시작|에 들어))(?=[해하했한할됐될식뜨떴었고을시]| )"));

    private static Cue of(EventKind kind, String pattern) {
        return new Cue(kind, Pattern.compile(pattern));
    }

    /** Somebody meets or goes somewhere: what is proposed or resolved there does not make the meeting itself uncertain. */
    boolean encounter() {
        return kind == EventKind.MEETING || kind == EventKind.VISIT || kind == EventKind.FAIR;
    }
}
