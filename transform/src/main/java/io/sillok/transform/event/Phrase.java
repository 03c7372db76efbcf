package io.sillok.transform.event;

import io.sillok.transform.reading.Mention;
import io.sillok.transform.reading.MentionType;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name with what belongs to it, up to the particle that gives it its part in the sentence.
 *
 * @param mention the name
 * @param particle empty where none is near
 * @param end after the particle, or after the name
 * @param group after 등, where it stands before the particle, else -1
 */
record Phrase(Mention mention, String particle, int end, int group) {
    private static final Pattern CLOSED = Pattern.compile("(?:\\([주유]\\)|㈜)?[’'”\"」]?(?: ?\\([^)]{1,40}\\))?");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]{1,40}\\)");
    private static final String PARTICLES = "(께서는|께서|측은|측이|측과|와의|과의|은|는|이|가|과|와|을|를|의|에게)";
    private static final Pattern ATTACHED = Pattern.compile("(?:씨|군|양|님|등)?" + PARTICLES);
    private static final Pattern BEHIND_ASIDE = Pattern.compile(PARTICLES + "(?=[ ,]|$)");
    private static final Pattern WORD = Pattern.compile("([가-힣A-Za-z0-9·]{1,14}?)" + PARTICLES);
    private static final Pattern NO_PARTICLE =
            Pattern.compile("등|일행|측|한은|산은|수은|기은|.*(?:전문가|작가|화가|국가|평론가|사업가|활동가|운동가|건축가|예술가|기업가|음악가|평가|회의|대의|협의|투자가)");
    /** 참여연대를 포함한 시민단체는: the particle of those whom the named one leads. */
    private static final Pattern LED =
            Pattern.compile(" (?:비롯한|포함한) (?:[가-힣A-Za-z0-9]{1,12} ){0,2}[가-힣A-Za-z0-9]{2,12}?(은|는|이|가|과|와)(?=[ ,])");

    private static final Pattern OBLIQUE = Pattern.compile(".*(?:으로|에서|까지|부터|에게)|[가-힣]{2,}에");
    private static final Pattern TOKEN = Pattern.compile("(?:㈜|\\([주유]\\))?([가-힣A-Za-z0-9·]+)");
    private static final Pattern COMITATIVE = Pattern.compile(".*[과와]의?");

    /** What of an organisation acts for it. */
    private static final Set<String> BODIES = Set.of("일행", "컨소시엄", "당국", "측", "정부", "의회", "본사", "그룹");

    private static final Pattern DELEGATION = Pattern.compile("[가-힣]{0,6}(?:대표|방문|사절|시찰|연수|순방|특사|협상|교류|답사|견학|실무)단");

    private static final int TITLE_WORDS = 5;

    /**
     * Reads the phrase.
     *
     * @param limit where the next person is named
     */
    static Phrase of(String text, Mention m, int limit) {
        Phrase phrase = own(text, m, limit);
        if (!phrase.object()) {
            return phrase;
        }
        Matcher led = LED.matcher(text).region(phrase.end(), text.length());
        boolean leads = led.lookingAt() && led.end() <= limit;
        return leads ? new Phrase(m, led.group(1), led.end(), -1) : phrase;
    }

    private static Phrase own(String text, Mention m, int limit) {
        boolean person = m.type() == MentionType.PERSON;
        Matcher closed = CLOSED.matcher(text).region(m.span().end(), text.length());
        int at = closed.lookingAt() ? closed.end() : m.span().end();
        int group = -1;
        for (int word = 0; word <= TITLE_WORDS + 1 && at < Math.min(text.length(), limit + 1); word++) {
            char c = text.charAt(at);
            if (c == ',' || c == '·') {
                return new Phrase(m, String.valueOf(c), at + 1, group);
            }
            if (word > 0 || c == ' ') {
                if (c != ' ' || at + 1 >= text.length()) {
                    break;
                }
                at++;
            }
            Matcher token = TOKEN.matcher(text).region(at, text.length());
            if (!token.lookingAt() || at >= limit) {
                break;
            }
            String bare = token.group(1);
            int dot = limit < token.end() ? limit - 1 : -1;
            if (dot >= at && text.charAt(dot) == '·') {
                return new Phrase(m, "·", dot + 1, group);
            }
            boolean attached = word == 0 && c != ' ';
            if (bare.equals("및")) {
                return new Phrase(m, "및", token.end(), group);
            }
            Matcher particle = (attached ? ATTACHED : WORD).matcher(bare);
            if (particle.matches() && !NO_PARTICLE.matcher(bare).matches()) {
                String before = bare.substring(
                        0, bare.length() - particle.group(particle.groupCount()).length());
                boolean fits = person || attached || group >= 0 || body(before) || before.equals("등");
                return fits ? new Phrase(m, particle.group(particle.groupCount()), token.end(), group) : none(m);
            }
            if (bare.equals("등") || bare.equals("일행")) {
                group = token.end();
            } else if (attached || OBLIQUE.matcher(bare).matches() || (!person && group < 0 && !body(bare))) {
                break;
            }
            Matcher aside = ASIDE.matcher(text).region(token.end(), text.length());
            at = aside.lookingAt() ? aside.end() : token.end();
            if (at > token.end() && at < text.length() && text.charAt(at) != ' ') {
                Matcher behind = BEHIND_ASIDE.matcher(text).region(at, text.length());
                if (behind.lookingAt()) {
                    return new Phrase(m, behind.group(1), behind.end(1), group);
                }
            }
        }
        return none(m);
    }

    private static boolean body(String word) {
        return BODIES.contains(word) || DELEGATION.matcher(word).matches();
    }

    private static Phrase none(Mention m) {
        return new Phrase(m, "", m.span().end(), -1);
    }

    boolean nominative() {
        return particle.equals("이") || particle.equals("가") || particle.equals("께서") || particle.equals("측이");
    }

    boolean topic() {
        return particle.endsWith("은") || particle.endsWith("는");
    }

    boolean comitative() {
        return COMITATIVE.matcher(particle).matches();
    }

    boolean object() {
        return particle.equals("을") || particle.equals("를");
    }

    boolean listed() {
        return particle.equals(",") || particle.equals("·") || particle.equals("및");
    }

    /** Whether the next name stands within the phrase, as the kind of those listed: 강기정 시장 등 광주시 대표단은. */
    boolean heads(Mention next) {
        return group >= 0 && next.span().begin() >= group && next.span().begin() < end;
    }
}
