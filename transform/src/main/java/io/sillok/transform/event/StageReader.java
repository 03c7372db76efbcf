package io.sillok.transform.event;

import io.sillok.model.Span;
import io.sillok.model.watch.Programme;
import io.sillok.model.watch.Watch;
import io.sillok.transform.date.DateMention;
import io.sillok.transform.date.Grain;
import io.sillok.transform.reading.EventStatus;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.reading.ProgrammeMove;
import io.sillok.transform.reading.Reading;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.Scan;
import io.sillok.transform.scan.ScanSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the stages that a watch's programmes reach, by the words of the clause that names them. */
public final class StageReader {
    /** Words of a stage, in the order of their force. */
    private record Stage(String name, Scan words, boolean direct) {}

    private static final String ASKED = "(?:제안|건의|요청|요구|촉구|제출)";
    /** 건의할 계획이다: who means to ask for it has no plan of it yet. */
    private static final String NOT_ASKED = "(?<!" + ASKED + "(?:할|하는|한다는|하겠다는) )";

    private static final List<Stage> STAGES = List.of(
            stage("cancelled", "무산|백지화|철회(?=[했됐된될하])|폐기(?=[했됐된될하])|취소(?=[됐했된될하])|cancel|scrapped|取消", false),
            stage(
                    "completed",
                    "준공|완공|완료(?=[했됐돼될])|마무리(?=[했됐돼될])|체결(?=[했됐돼된])|(?=맺[었을은])|개소(?=[했할])|종료(?=[했됐될])|(?:협정|협약|계약)(?:에|서에) 서명(?=[했하한할])|(?:조성|구축|건립|설치)[을를] (?=마[쳤친치칠])|was completed|were completed|was signed|signed (?:a|the)|竣工|完成",
                    false),
            stage(
                    "awarded",
                    "(?:(?<!(?:계획|계획안|방침|일정|예산|예산안)[을를이가] )확정|선정|지정|낙점)(?=[됐했돼된되될할])|우선협상대상자|낙찰|수주|예타 면제|예비타당성조사 면제|(?:입지|부지|후보지)[가는]? (?:[^ .]{1,10} ){0,2}?[^ .]{1,10}로 (?=정해[졌진질])|awarded|selected as|中标",
                    false),
            stage("bidding", "공모(?!전)|입찰|응모|유치전|제안서|유찰|재공고|bids?\\b|bidding|tender|招标", false),
            stage(
                    "under-review",
                    "검토|(?<!예비)타당성|예타(?! ?면제)|예비타당성(?!조사 면제)|심사|조율|under review|consider|feasibility|研究",
                    false),
            stage(
                    "running",
                    "착수|착공|첫 삽을 (?=[뜨떠떴뜬뜰])|첫 삽|문을 (?=[연열])|닻을 (?=올[렸리린릴])|가동(?:했|을 시작|에 들어|하고|됐|돼|중)|운영(?:하고|해 |중|되고)|추진(?:하고"
                            + " 있|중|되고)|시작(?=[했됐돼된되하한될할])|본격화|출범(?=[했하한할]|시[켰키킨킬])|broke ground|launched|under construction|启动|开工",
                    false),
            stage(
                    "planned",
                    NOT_ASKED + "예정(?:이|된|인|으로)|" + NOT_ASKED
                            + "(?:계획|방침)(?:이다|이며|이고|이라|입니다|을 세|을 확정)|(?<!" + ASKED
                            + ")[할될] (?:것|전망)|추진(?:할|하기로|키로|한다)|(?<!않|" + ASKED
                            + "하)기로 (?:했|합의)|plans? to|will (?!not )|scheduled|将|计划",
                    true),
            stage(
                    "announced",
                    "(?:겠|한|된)다고 (?:밝혔|말했|했|약속|공언|발표)|구상|발표(?:했|됐)|공개(?:했|됐)|제시(?:했|됐)|announced|unveiled|宣布",
                    true));

    private static final ScanSet WORDS =
            ScanSet.of(STAGES.stream().map(Stage::words).toList());

    /** From the programme's name to its particle: what is said is said of the programme itself and not of something about it. */
    private static final Pattern OF_ITSELF = Pattern.compile("[’'”\"]?(?:"
            + " ?(?:사업|조성|구축|건립|설립|체결|협정|협약|펀드|추진|착공|건설|공모|본사업|프로젝트|조성사업|사업비)){0,2}(?:은|는|이|가|을|를|과|와|도|에|로|으로|의|,|\\)|"
            + " )");

    private static final Pattern ABOUT_IT = Pattern.compile("[’'”\"]? (?:유치|사례|예산|전략|정책|관련|현장|부지)");

    /** 펀드 운용사 공모는 15일 시작된다: what begins is a step to it. */
    private static final Pattern OTHER_BEGUN = Pattern.compile("공모|모집|심사|검토|협의|논의|협상|접수|입찰|평가|설명회|조사|교육|투자|신청|경쟁");

    private static final int OF_IT = 8;
    private static final int NEAR = 40;

    private final Map<String, Programme> programmes = new HashMap<>();

    public StageReader(Watch watch) {
        watch.programmes().forEach(p -> programmes.put(p.id(), p));
    }

    private static Stage stage(String name, String words, boolean direct) {
        return new Stage(name, Scan.of(words), direct);
    }

    /** The moves, in the order of their sentences; one a programme and sentence. */
    public List<ProgrammeMove> read(Reading reading) {
        List<ProgrammeMove> moves = new ArrayList<>();
        if (reading.mentions().stream().noneMatch(m -> m.type() == MentionType.PROGRAMME)) {
            return moves;
        }
        List<Span> sentences = reading.sentences().sentences();
        String words = Clause.withoutSpeech(reading.text(), sentences);
        List<List<Mention>> mentions = reading.sentences().sort(reading.mentions(), Mention::span);
        List<List<DateMention>> dates = reading.sentences().sort(reading.dates(), DateMention::span);
        for (int s = 0; s < sentences.size(); s++) {
            if (sentences.get(s).length() > Clause.LONGEST_SENTENCE) {
                continue;
            }
            Set<String> seen = new HashSet<>();
            for (Clause clause : Clause.of(words, sentences.get(s))) {
                for (Mention m : mentions.get(s)) {
                    Programme p = m.type() == MentionType.PROGRAMME && m.id() != null ? programmes.get(m.id()) : null;
                    if (p != null
                            && clause.span().contains(m.span())
                            && words.charAt(m.span().begin()) != ' '
                            && !seen.contains(p.id())) {
                        String toEnd = words.substring(
                                clause.span().begin(), sentences.get(s).end());
                        ProgrammeMove move = move(p, m, clause, toEnd, s, dates.get(s), reading.published());
                        if (move != null) {
                            seen.add(p.id());
                            moves.add(move);
                        }
                    }
                }
            }
        }
        return moves;
    }

    private static @Nullable ProgrammeMove move(
            Programme programme,
            Mention mention,
            Clause clause,
            String toEnd,
            int sentence,
            List<DateMention> dates,
            LocalDate published) {
        int name = mention.span().begin() - clause.span().begin();
        int nameEnd = mention.span().end() - clause.span().begin();
        Hits hits = WORDS.in(clause.words());
        for (int number : hits.numbers()) {
            Stage stage = STAGES.get(number);
            if (!programme.stages().contains(stage.name())) {
                continue;
            }
            Finds m = hits.of(number);
            boolean itself = OF_ITSELF
                            .matcher(clause.words())
                            .region(nameEnd, clause.words().length())
                            .lookingAt()
                    && !ABOUT_IT.matcher(clause.words())
                            .region(nameEnd, clause.words().length())
                            .lookingAt();
            while (m.find()) {
                boolean behind = m.start() >= nameEnd;
                if (clause.words().startsWith("의 ", nameEnd) && m.start() - nameEnd > OF_IT) {
                    // the seat of the programme, its neighbours, its future: not the programme
                    continue;
                }
                if (m.group().equals("시작")
                        && behind
                        && OTHER_BEGUN
                                .matcher(clause.words().substring(nameEnd, m.start()))
                                .find()) {
                    continue;
                }
                if (stage.direct() ? !(behind && itself) : !(behind || name - m.end() < NEAR)) {
                    continue;
                }
                boolean review = stage.name().equals("under-review");
                boolean plain = stage.direct() || review;
                Optional<EventStatus> standing = plain
                        ? Optional.of(EventStatus.DONE)
                        : StageStanding.of(
                                clause.words().substring(0, m.start()),
                                m.group(),
                                toEnd.substring(m.end()),
                                stage.name().equals("bidding"));
                if (standing.isPresent()) {
                    boolean later = standing.get() == EventStatus.PLANNED;
                    return new ProgrammeMove(
                            programme.id(),
                            sentence,
                            stage.name(),
                            on(dates, clause, new Span(nameEnd, Math.max(nameEnd + 1, m.start())), published, later),
                            later);
                }
            }
        }
        return null;
    }

    /**
     * The day that the clause names, if it fits the tense; the last one of a year gone by that stands between the name and the
     * verb; else the day of publication.
     */
    private static LocalDate on(
            List<DateMention> dates, Clause clause, Span between, LocalDate published, boolean later) {
        LocalDate year = null;
        for (DateMention d : dates) {
            boolean fine = d.grain() == Grain.DAY || d.grain() == Grain.TIME || d.grain() == Grain.MONTH;
            if (fine && clause.span().contains(d.span()) && (later || !d.from().isAfter(published))) {
                return d.from();
            }
            boolean bygone = !later && d.grain() == Grain.YEAR && d.to().isBefore(published);
            if (bygone && between.shift(clause.span().begin()).contains(d.span())) {
                year = d.to();
            }
        }
        return year == null ? published : year;
    }
}
