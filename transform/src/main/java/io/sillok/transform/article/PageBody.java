package io.sillok.transform.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds an article's body in a page. What the page states of itself comes first, where the page shows it: it tells which
 * element holds the article. Then what a site's rule names, what the page marks as its body, and the generic way. Where the page
 * shows no body, what it carries in its scripts is read.
 */
final class PageBody {
    /** What is marked as the body and holds this share of the prose is it. */
    private static final int MARKED_PERCENT = 50;
    /** A page that shows less prose than this may carry its body in a script. */
    private static final int HARDLY = 200;

    private final Survey survey;
    private final @Nullable Region headline;

    private PageBody(Survey survey, String title) {
        this.survey = survey;
        this.headline = TitleHeading.find(survey, title);
    }

    /**
     * The body's blocks and the lines at its edges, in order.
     *
     * @param title the page's headline, empty where it has none
     * @param chosen the element that a site's rule names, or null
     */
    static List<Told> find(Document page, String title, @Nullable Element chosen) {
        if (chosen != null) {
            PageBody body = new PageBody(Survey.of(chosen), title);
            List<Told> told = body.told(body.survey.root(), body.survey.root().to);
            if (prose(told) > 0) {
                return told;
            }
        }
        PageBody body = new PageBody(Survey.of(page.body()), title);
        List<Element> carriers = new ArrayList<>(page.head().children());
        carriers.addAll(body.survey.carriers());
        StatedBody stated = StatedBody.of(carriers);
        Agreement agreement = new Agreement(body.survey, stated);
        Region region = body.region();
        Region agreed = agreement.region(region);
        List<Told> told = agreed == null ? body.told(region, region.to) : body.told(agreed, agreement.end(agreed));
        int shown = prose(told);
        if (agreement.unseen(shown)) {
            PageBody unseen = new PageBody(Survey.of(stated.element()), title);
            return unseen.told(unseen.survey.root(), unseen.survey.root().to);
        }
        if (shown < HARDLY) {
            Survey hidden = HiddenBody.find(page.body(), carriers, shown);
            if (hidden != null) {
                PageBody carried = new PageBody(hidden, title);
                Region within = carried.region();
                return carried.told(within, within.to);
            }
        }
        return told;
    }

    private static int prose(List<Told> told) {
        int prose = 0;
        for (Told piece : told) {
            prose += piece.body() ? piece.block().prose() : 0;
        }
        return prose;
    }

    private Region region() {
        for (Region region : survey.regions()) {
            if (!region.dropped
                    && Region.share(region.prose, survey.root().prose) >= MARKED_PERCENT
                    && (region.element.attr("itemprop").equals("articleBody")
                            || region.element.attr("property").equals("articleBody"))) {
                return region;
            }
        }
        return new Descent(survey, headline).end();
    }

    /** What is told in the region, in order. */
    private List<Told> told(Region body, int end) {
        List<Block> kept = new ArrayList<>();
        for (int i = body.holds(headline) ? belowHeadline(body) : body.from; i < end; i++) {
            if (!survey.around(i).dropped) {
                kept.add(survey.blocks().get(i));
            }
        }
        return Edges.trim(kept);
    }

    /** An article stands below its headline; a page that repeats it at the end has it above as well, unmarked. */
    private int belowHeadline(Region body) {
        int begin = headline == null ? body.from : headline.to;
        int below = 0;
        for (int i = begin; i < body.to; i++) {
            below += survey.around(i).dropped ? 0 : survey.blocks().get(i).prose();
        }
        return Region.share(below, body.prose) >= MARKED_PERCENT ? begin : body.from;
    }
}
