package io.sillok.transform.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Trims what pages put around and between an article's paragraphs: lists of links, advertising labels, lines of data above the
 * first paragraph and the small print below the last.
 */
final class Edges {
    /** Shorter lines that are no sentence, above the first paragraph or below the last, are labels. */
    private static final int LONGEST_LABEL = 80;
    /** More lines than this below the last paragraph are a list that ends the article. */
    private static final int MOST_LABELS = 5;
    /** How many paragraphs from the end an article signs off. */
    private static final int LAST = 4;

    private static final int LONGEST_SIGN_OFF = 400;

    private static final Set<String> ADVERT = Set.of(
            "advert",
            "advertisement",
            "advertisement - continue reading below",
            "story continues below advertisement",
            "article continues below advertisement",
            "ad",
            "sponsored",
            "광고",
            "광고문의",
            "廣告",
            "广告",
            "広告",
            "スポンサーリンク",
            "anzeige",
            "werbung",
            "publicité",
            "publicidad",
            "publicidade",
            "pubblicità",
            "annonce",
            "annons",
            "advertentie",
            "reklama",
            "реклама",
            "iklan",
            "reklam",
            "إعلان",
            "โฆษณา",
            "quảng cáo");

    private static final Pattern SIGN_OFF =
            Pattern.compile("[(\\[]?(?:(?:additional |with )?reporting (?:and writing )?by |editing by |"
                    + "our standards:|have a tip\\?|sign up (?:for|to) |subscribe to |click here (?:to|for) |"
                    + "get the latest |follow (?:us|him|her|them|me) on |reach (?:the reporters?|him|her|them) |"
                    + "e-?mail .{2,60} (?:at|@) ).*"
                    + "|.{2,250}\\b(?:contributed to this (?:report|story|article)|contributed (?:reporting|to the report)|"
                    + "(?:can|may) be reached (?:at|on|via))\\b.{0,120}"
                    + "|.{0,200}\\bfollow (?:us|him|her|them|me) (?:on (?:twitter|facebook|instagram)|@).{0,150}"
                    + "|.{0,300}\\bclick here for more information\\.?");

    private Edges() {}

    static List<Told> trim(List<Block> blocks) {
        int first = 0;
        int last = blocks.size();
        while (first < last && blocks.get(first).prose() == 0) {
            first++;
        }
        while (last > first && blocks.get(last - 1).prose() == 0) {
            last--;
        }
        if (first == last) {
            return told(blocks, List.of());
        }
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean edge = i < first || (i >= last && blocks.size() - last <= MOST_LABELS);
            boolean above = block.heading() && i + 1 < blocks.size() && links(blocks.get(i + 1));
            if (!links(block) && !advert(block) && !above && !(edge && label(block, i < first))) {
                kept.add(block);
            }
        }
        return told(blocks, signedOff(kept));
    }

    /** All blocks, those that are kept as body; where none is, all are. */
    private static List<Told> told(List<Block> blocks, List<Block> kept) {
        List<Told> told = new ArrayList<>(blocks.size());
        int at = 0;
        for (Block block : blocks) {
            boolean body = kept.isEmpty() || (at < kept.size() && kept.get(at) == block);
            at += body ? 1 : 0;
            told.add(new Told(block, body));
        }
        return told;
    }

    private static boolean links(Block block) {
        boolean links = block.linkShare() > 60 && !Lines.stopped(block.text());
        return links && (block.linkShare() >= 90 || block.text().length() <= 120);
    }

    private static boolean advert(Block block) {
        String text = block.text();
        return text.length() < 50 && ADVERT.contains(text.toLowerCase(Locale.ROOT));
    }

    /** A line at the edge that tells nothing; a heading above may be the article's own. */
    private static boolean label(Block block, boolean above) {
        return block.text().length() < LONGEST_LABEL && !Lines.sentence(block.text()) && !(above && block.heading());
    }

    private static List<Block> signedOff(List<Block> blocks) {
        int end = blocks.size();
        while (end > 0 && (blocks.get(end - 1).heading() || blocks.get(end - 1).linkShare() >= 95)) {
            end--;
        }
        List<Block> kept = new ArrayList<>(blocks.subList(0, end));
        for (int i = kept.size() - 1; i > 0 && i >= end - LAST; i--) {
            String text = kept.get(i).text();
            if (text.length() <= LONGEST_SIGN_OFF
                    && SIGN_OFF.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
                kept.remove(i);
            }
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).heading()) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }
}
