package io.sillok.transform.link;

import java.util.List;

/**
 * A sentence as it is compared.
 *
 * @param letters normalised
 * @param shingles of its masked letters
 * @param facts in order
 */
record Told(String letters, Shingles shingles, List<Fact> facts) {
    Told {
        facts = List.copyOf(facts);
    }

    /** Whether it says this, in the same words or in others that were read as the same. */
    boolean says(Fact fact) {
        return facts.stream().anyMatch(fact::same) || words(Letters.normalised(fact.said()));
    }

    /** Whether these letters stand in it, and no number goes on before or after them. */
    private boolean words(String said) {
        int at = said.isEmpty() ? -1 : letters.indexOf(said);
        while (at >= 0) {
            int end = at + said.length();
            boolean begins = at == 0 || !Letters.digit(said.charAt(0)) || !Letters.numeral(letters.charAt(at - 1));
            boolean ends = end == letters.length()
                    || !Letters.digit(letters.charAt(end - 1))
                    || !Letters.numeral(letters.charAt(end));
            if (begins && ends) {
                return true;
            }
            at = letters.indexOf(said, at + 1);
        }
        return false;
    }
}
