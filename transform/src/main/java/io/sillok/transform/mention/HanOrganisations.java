package io.sillok.transform.mention;

import io.sillok.model.Span;
import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import io.sillok.transform.scan.Finds;
import io.sillok.transform.scan.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds organisations in Chinese by the endings of their names; no blank says where a name begins, so the words that end others do. */
final class HanOrganisations {
    private static final Scan NAME = Scan.of(
            "(?:(?<!\\p{IsHan})|(?<=[和与及同对的在由]))(?![和与及同对在由将个名位家座])([\\p{IsHan}&&[^的了和加入]](?:[\\p{IsHan}&&[^的了和加入]]|（\\p{IsHan}{2,6}）){1,15}?"
                    + "(?:大学|研究院|研究所|(?:集团)?(?:股份)?有限(?:责任)?公司|集团公司|公司|集团|银行|委员会|科技部|外交部|商务部|财政部|工业和信息化部|市政府|省政府|人民政府|厅|中心))");
    /** Prepositions, conjunctions, verbs, demonstratives and counters end what stands before a name. */
    private static final Pattern BEFORE = Pattern.compile(
            "另据|根据|^据|以下简称|以及|(?<![自理])由|(?<!服)从|与|毕业于|师从|位于|推动|完成|超过|移交|布局|主要建设|前往|走访|参观|来自|首个|对(?!外)|^[这那该此某各每其]|[一二三四五六七八九十两几多数][家个所些座]");
    /** What a company, a group or a centre of any kind is called by. */
    private static final Pattern ANY = Pattern.compile(
            "(?:(?:人工智能|通用|智能|智算|算力|计算|数据|展示|创业|初创|大模型|科技|科创|创新|研发|服务|新型|超大规模|大规模|生态|上市|国有|民营|外资|美国|中国|国内|国外|全球|本地|季度|产业|企业|综合|区域|相关|投资|合作|其他|互联网|机器人|他|子|母|总|分|本|两|三|家)+)?(?:公司|集团|中心)");

    /** What follows the number of a date. */
    private static final String DATES = "年月日号";

    private static final int SHORTEST = 3;

    private HanOrganisations() {}

    /** The organisations, in order. */
    static List<Mention> find(String text) {
        List<Mention> found = new ArrayList<>();
        Finds m = NAME.in(text);
        while (m.find()) {
            int begin = begin(text, m.start(1), m.end(1));
            String name = text.substring(begin, m.end(1));
            if (name.length() >= SHORTEST && !ANY.matcher(name).matches()) {
                found.add(Mention.asWritten(new Span(begin, m.end(1)), text, MentionType.ORGANISATION));
            }
        }
        return found;
    }

    /** Where the name begins behind the last of the words that belong to the sentence. */
    private static int begin(String text, int at, int end) {
        boolean dated = at > 0 && Character.isDigit(text.charAt(at - 1)) && DATES.indexOf(text.charAt(at)) >= 0;
        int begin = dated ? at + 1 : at;
        Matcher m = BEFORE.matcher(text).region(begin, end);
        while (m.find()) {
            begin = m.end();
        }
        return begin;
    }
}
