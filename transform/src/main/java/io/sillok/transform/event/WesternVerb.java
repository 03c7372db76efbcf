package io.sillok.transform.event;

import io.sillok.transform.reading.EventKind;
import io.sillok.transform.scan.Hits;
import io.sillok.transform.scan.Scan;
import io.sillok.transform.scan.ScanSet;
import java.util.List;

/** English and Chinese words that tell of an event. */
record WesternVerb(EventKind kind, Scan pattern) {
    private static final String TREATY =
            "(?:[Aa]greement|[Mm]emorandum|MOU|MoU|[Aa]ccord|[Cc]ontract|[Pp]act|[Tt]reaty|[Ll]etters? of [Ii]ntent)";
    private static final String WORDS = "(?:[\\p{L}-]{1,20} ){0,4}";
    private static final String HELD_ZH = "(?:博览会|论坛|展览会|研讨会|大会|峰会|推介会|博覽會|論壇|展覽會|研討會|大會|峰會)";

    private static final String OFFERS = "(?:bids|proposals|tenders)\\b";
    /** A call that is named by its noun may be closed or answered as well: it counts with a verb of opening only. */
    private static final String NO_NOUN =
            "(?<!\\b(?:a|an|the|its|their|this|that|new|open|first|second|third|public|of|to|after|under) )";

    private static final List<WesternVerb> VERBS = List.of(
            verb(
                    EventKind.MEETING,
                    "\\b(?:met|meets?|meeting) (?:with )?|\\b(?:held|hold|holds) talks with|\\b(?:convene[ds]?|chair(?:ed|s)) (?:an? |the )"
                            + WORDS
                            + "(?:meeting|session) of (?:the )?|\\b(?:welcome[ds]?|received?|hosted) (?:an? |the )(?:[\\p{L}0-9-]{1,20} ){0,3}delegation (?:led by|from) |会见|会晤|会谈|會見|會晤|會談"),
            verb(
                    EventKind.AGREEMENT,
                    "\\b(?:sign(?:ed|s)?|conclude[ds]?|(?<=\\bconsider(?:s|ed|ing) )signing) (?:an? |the |its )?[\"“]?"
                            + WORDS + TREATY + "|\\b" + TREATY
                            + " (?:[\\p{L}-]{1,20} ){0,6}(?:was|were) (?:signed|concluded)|签署|签订|簽署|簽訂"),
            verb(
                    EventKind.VISIT,
                    "\\bvisit(?:ed|s)? (?=[A-Z]|the )|\\blead(?:s)? (?:an? |the )(?:[\\p{L}0-9-]{1,20} ){0,2}delegation to (?=[A-Z]|the )|\\bled (?:an? |the )(?:[\\p{L}0-9-]{1,20} ){0,2}delegation to (?=[A-Z]|the )|访问|考察(?!期间|团)|前往|参观|訪問"),
            verb(
                    EventKind.GROUNDBREAKING,
                    "\\b(?:broke|breaks?|broken) ground (?:[\\p{L}]+ )?(?:on|for|in)\\b|开工|动工|奠基|開工|動工"),
            verb(
                    EventKind.LAUNCH,
                    "\\blaunch(?:ed|es)? (?:the |an? |its )|\\binaugurat(?:ed|es?)\\b|\\blaunch ceremony\\b|启动|揭牌|啟動"
                            + "|(?<=基金|平台|联盟)(?:正式|签约)?(?:成立|发布|启用)(?!于|以来|后|会)"),
            verb(
                    EventKind.AWARD,
                    "\\b(?:was|were|been|be) (?:selected|chosen|designated|picked|named) (?:as|to)\\b|\\bwon (?:the |an? )?(?:[\\p{L}-]{1,20} ){0,3}(?:bid|contract|tender)\\b"
                            + "|\\b(?:selected|chosen|chose|picked) (?:[\\p{L}0-9-]{1,20} ){0,4}(?:firms|companies|operators|bidders|consortia|sites|cities)\\b|中标|入选"),
            verb(
                    EventKind.BID,
                    "\\b(?:submit(?:ted|s)?|placed|filed) (?:an? |its |the )?(?:[\\p{L}-]{1,20} ){0,3}(?:bid|proposal|application)\\b|\\bbid for\\b|\\bapplied for\\b|投标|申报"),
            verb(
                    EventKind.CALL_FOR_BIDS,
                    "\\bcalled for " + OFFERS + "|" + NO_NOUN + "\\bcalls? for " + OFFERS
                            + "|\\b(?:issue[ds]?|open(?:ed|s)?|launch(?:ed|es)?|announce[ds]?|publish(?:ed|es)?|put out|start(?:ed|s)?|began|begins) (?:an? |the |its )?"
                            + WORDS + "calls? for " + OFFERS
                            + "|\\bcalls? for " + OFFERS
                            + " (?:was|were|is|are|will be) (?:issued|opened|launched|announced|published)"
                            + "|\\bopened (?:the )?(?:bidding|tender)|公开招标|征集"),
            verb(
                    EventKind.BUDGET,
                    "\\b(?:approve[ds]?|passed|adopted|passes|adopts) (?:an? |the |its )?(?:[^ .,]{1,20} ){0,4}budget\\b"),
            verb(
                    EventKind.FAIR,
                    "\\b(?:attend(?:ed|s)?|opened|took part in|participated in) (?:the )?(?:[\\p{L}0-9-]{1,20} ){0,6}(?:Expo|Fair|Forum|Conference|Summit)\\b|"
                            + "(?<=\\b(?:Expo|Fair|Forum|Conference|Summit) (?:will |is to |officially |formally )?)(?:opened|opens?|kick(?:ed|s)? off)\\b|"
                            + HELD_ZH + "(?!上|期间|闭幕)[^，。；]{0,20}?(?:开幕|举行|举办|召开|開幕|舉行|舉辦)(?!式)"));
    private static final ScanSet PATTERNS =
            ScanSet.of(VERBS.stream().map(WesternVerb::pattern).toList());

    private static WesternVerb verb(EventKind kind, String pattern) {
        return new WesternVerb(kind, Scan.of(pattern));
    }

    /** Where the words may hold one of them. */
    static Hits in(String words) {
        return PATTERNS.in(words);
    }

    static WesternVerb of(int number) {
        return VERBS.get(number);
    }
}
