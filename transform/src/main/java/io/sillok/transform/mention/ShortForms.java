package io.sillok.transform.mention;

import io.sillok.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people of an article again where it names them in short: 강 시장 for 강기정 광주시장, 야오 시장 for 야오가오위안 항저우시장, or the
 * name without a title. A short form stands for the person of that name and office named last, else for the next one.
 */
final class ShortForms {
    /** Family names that are words of their own before a title: this, the former, one, both, the new… */
    private static final Set<String> AMBIGUOUS = Set.of(
            "이", "전", "현", "한", "고", "본", "각", "동", "구", "부", "제", "명", "국", "소", "도", "모", "반", "어", "여", "위", "인");
    /** Titles before which 이 is a family name more often than "this": what they name is never an institution. */
    private static final Set<String> SURELY_PEOPLE = Set.of(
            "의원", "교수", "회장", "사장", "총리", "장관", "변호사", "지사", "부장판사", "판사", "대변인", "경위", "경사", "이사장", "총장", "부회장",
            "부사장");

    private static final Set<String> FORMER = Set.of("전", "현", "신임", "전임", "前", "現");

    /** Between the name and the title of a key. Who has the very title comes before whose title is only shortened to it. */
    private static final String EXACTLY = "|";

    private static final String IN_SHORT = "~";

    /** A person and where the text means him or her. */
    record Reference(Span span, Person person) {}

    private final List<Token> tokens;
    private final List<Person> people;
    private final Map<String, Person> byName = new HashMap<>();
    private final Map<String, Person> first = new HashMap<>();
    /** Letters that the names begin with: most words of a text begin with none of them. */
    private final Set<Character> firstLetters = new HashSet<>();

    ShortForms(List<Token> tokens, List<Person> people) {
        this.tokens = tokens;
        this.people = people;
        for (Person p : people) {
            if (p.name().length() > 2 || p.title() != null) {
                byName.merge(p.name(), p, (a, b) -> a.title() == null ? b : a);
            }
            String family = ForeignNames.family(p.name());
            if (family.length() > 1 && family.length() < p.name().length()) {
                byName.merge(family, p, (a, b) -> a);
            }
            keys(p).forEach(key -> first.putIfAbsent(key, p));
        }
        byName.keySet().forEach(name -> firstLetters.add(name.charAt(0)));
    }

    /** Every reference besides the full ones, in order. */
    List<Reference> find() {
        List<Reference> found = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        people.forEach(p -> named.add(p.span().end()));
        Map<String, Person> latest = new HashMap<>();
        int next = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            while (next < people.size() && people.get(next).span().begin() <= token.begin()) {
                Person p = people.get(next++);
                keys(p).forEach(key -> latest.put(key, p));
            }
            if (named.contains(token.end())) {
                continue;
            }
            Reference reference = inShort(i, latest);
            if (reference == null) {
                reference = bare(token);
            }
            if (reference != null) {
                found.add(reference);
            }
        }
        return found;
    }

    private @Nullable Reference inShort(int i, Map<String, Person> latest) {
        Token token = tokens.get(i);
        if (i + 1 >= tokens.size()
                || !token.beside(tokens.get(i + 1))
                || token.word().length() > 7) {
            return null;
        }
        int at = i + 1;
        boolean behind = at + 1 < tokens.size() && tokens.get(at + 1).title().isPresent();
        if (!behind && tokens.get(at).title().isEmpty()) {
            return null;
        }
        if (FORMER.contains(tokens.get(at).word())
                && at + 1 < tokens.size()
                && tokens.get(at).beside(tokens.get(at + 1))) {
            at++;
        }
        boolean modifier =
                FORMER.contains(token.word()) && i > 0 && tokens.get(i - 1).beside(token);
        Optional<KoreanTitle> title =
                modifier ? Optional.empty() : tokens.get(at).title();
        if (title.isEmpty() || !title.get().before().isEmpty()) {
            return null;
        }
        String key = token.word() + EXACTLY + title.get().title();
        Person person = latest.getOrDefault(key, first.get(key));
        if (person == null) {
            String loosely = token.word() + IN_SHORT + title.get().title();
            person = latest.getOrDefault(loosely, first.get(loosely));
        }
        Span span = new Span(token.begin(), token.end());
        if (person != null) {
            return new Reference(span, person);
        }
        boolean surname = KoreanName.surname(token.word())
                && !title.get().growth()
                && (!AMBIGUOUS.contains(token.word())
                        || (token.word().equals("전") && at == i + 2)
                        || (token.word().equals("이")
                                && SURELY_PEOPLE.contains(title.get().title())));
        int end = tokens.get(at).begin() + title.get().length();
        return surname
                ? new Reference(span, new Person(span, token.word(), title.get().title(), null, end))
                : null;
    }

    /** The full name, or the family name of a foreign one, without a title. */
    private @Nullable Reference bare(Token token) {
        if (!firstLetters.contains(token.word().charAt(0))) {
            return null;
        }
        for (int length = Math.min(token.word().length(), 8); length >= 2; length--) {
            Person person = byName.get(token.word().substring(0, length));
            if (person != null && token.followed(length)) {
                return new Reference(new Span(token.begin(), token.begin() + length), person);
            }
        }
        return null;
    }

    /** What short forms of the person look like: a beginning of the name, and the office. */
    private static List<String> keys(Person p) {
        String title = p.title() == null ? "" : KoreanTitle.bare(p.title());
        if (title.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (int length = 1; length <= Math.min(p.name().length(), 7); length++) {
            names.add(p.name().substring(0, length));
        }
        int blank = p.name().lastIndexOf(' ');
        if (blank > 0) {
            names.add(p.name().substring(blank + 1));
        }
        List<String> keys = new ArrayList<>();
        for (String name : names) {
            keys.add(name + EXACTLY + title);
            KoreanTitle.inShort(title).forEach(shorter -> keys.add(name + IN_SHORT + shorter));
        }
        return keys;
    }
}
