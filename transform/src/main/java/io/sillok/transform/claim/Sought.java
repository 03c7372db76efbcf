package io.sillok.transform.claim;

import io.sillok.model.Unit;
import io.sillok.model.unit.Units;
import io.sillok.model.watch.Indicator;
import java.util.List;
import java.util.Set;

/**
 * An indicator as sentences are asked for it.
 *
 * @param phrases one of which a sentence must hold
 * @param home names of its region and of what lies in it
 * @param parts names of places in its region that have governments of their own, and of these
 * @param nation names of its region, where that lies in no other; else none
 */
record Sought(
        Indicator indicator, List<Phrases.Phrase> phrases, List<String> home, List<String> parts, List<String> nation) {
    private static final Set<String> COUNTS =
            Set.of("count", "one", "company", "organisation", "institution", "item", "case", "place", "piece", "kind");
    private static final Set<String> UNSAID = Set.of("count", "one");
    /** Nobody counts them without saying so: 명, people. */
    private static final Set<String> PEOPLE = Set.of("person", "household");

    /** Whether a sentence holds one of its phrases. */
    boolean named(Phrases.Places places) {
        for (Phrases.Phrase phrase : phrases) {
            if (places.of(phrase).length > 0) {
                return true;
            }
        }
        return false;
    }

    boolean money() {
        return kind(Unit.Kind.MONEY);
    }

    /** Whether it may count what a figure in this unit counts. */
    boolean countedIn(Unit unit) {
        String own = indicator.unit();
        return own.equals(unit.id())
                || (COUNTS.contains(own) && COUNTS.contains(unit.id()))
                // GPU는 5만 장: what does not say what it counts may be what the indicator counts, as it may to the judge
                || (UNSAID.contains(unit.id()) && kind(Unit.Kind.COUNT) && !PEOPLE.contains(own));
    }

    private boolean kind(Unit.Kind kind) {
        return Units.standard()
                .entry(indicator.unit())
                .filter(entry -> entry.unit().kind() == kind)
                .isPresent();
    }
}
