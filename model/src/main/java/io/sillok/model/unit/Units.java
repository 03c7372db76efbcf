package io.sillok.model.unit;

import io.sillok.model.ResourceTable;
import io.sillok.model.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The table of units: {@code units.csv} and the names that they go by, {@code unit_alias.csv}.
 *
 * <p>A name may carry a power of ten ({@code 백만원}, {@code 천명}, {@code million US$}); those are not listed but read.
 */
public final class Units {
    private static final Units STANDARD = new Units();

    /** An index, by the year or month in which it is 100. */
    private static final Pattern BASE_YEAR =
            Pattern.compile("(?:19|20)[0-9]{2}년?(?:[.-]?(?:0?[1-9]|1[0-2])월?)?(?:평균|기준)?=100(?:\\.0+)?");

    /** Interest: per cent a year, and per cent in a statistician's word. No name for a text's figures, where the two words mean what they say. */
    private static final Pattern A_YEAR =
            Pattern.compile("연(?:리)?%|(?:%|(?i:percent(?:age)?))(?i:perannum|peryear|ayear)|(?i:percentage)");
    /** A rate by population: {@code 천명당}, {@code 인구 10만명당 명}. */
    private static final Pattern BY_PERSONS = Pattern.compile("(?:인구)?(.*명)당(?:명|건)?");

    private final Map<String, UnitEntry> byId = new LinkedHashMap<>();
    private final Map<String, ResolvedUnit> aliases = new LinkedHashMap<>();
    private final Map<String, ResolvedUnit> compact = new LinkedHashMap<>();
    private final Map<String, ResolvedUnit> caseless = new LinkedHashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    private Units() {
        for (CSVRecord row : ResourceTable.rows(Units.class, "units.csv")) {
            String factor = row.get("factor_to_base");
            Unit unit = new Unit(row.get("id"), Unit.Kind.valueOf(row.get("kind")));
            UnitEntry entry = new UnitEntry(
                    unit,
                    row.get("dimension"),
                    factor.isEmpty() ? null : new BigDecimal(factor),
                    row.get("ko"),
                    row.get("en"));
            if (byId.put(unit.id(), entry) != null) {
                throw new IllegalStateException("units.csv names '%s' twice".formatted(unit.id()));
            }
            add(unit.id(), new ResolvedUnit(unit, BigDecimal.ONE));
        }
        for (CSVRecord row : ResourceTable.rows(Units.class, "unit_alias.csv")) {
            UnitEntry entry = byId.get(row.get("unit"));
            if (entry == null) {
                throw new IllegalStateException("unit_alias.csv line %d: unit '%s' is not in units.csv"
                        .formatted(row.getRecordNumber() + 1, row.get("unit")));
            }
            add(row.get("alias"), new ResolvedUnit(entry.unit(), new BigDecimal(row.get("multiplier"))));
        }
    }

    /** The units that Sillok ships with. */
    public static Units standard() {
        return STANDARD;
    }

    /** Every unit, in the table's order. */
    public Collection<UnitEntry> entries() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** Every name and what it stands for, in the table's order; a space in a name may be left out in a text. */
    public Map<String, ResolvedUnit> aliases() {
        return Collections.unmodifiableMap(aliases);
    }

    /**
     * The unit of this id.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Unit unit(String id) {
        UnitEntry entry = byId.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("no unit '%s' in units.csv".formatted(id));
        }
        return entry.unit();
    }

    /** The row of this id, if there is one. */
    public Optional<UnitEntry> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Understands a unit as a publisher writes it: {@code 백만원}, {@code (단위: 천명)}, {@code US$}, {@code %}, {@code million KRW},
     * {@code 2020=100}.
     * Empty where any part of it is unknown.
     */
    public Optional<ResolvedUnit> resolve(String asDelivered) {
        String text = bare(asDelivered);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        ResolvedUnit known = named(
                BASE_YEAR.matcher(text).matches()
                        ? "index"
                        : A_YEAR.matcher(text).matches() ? "percent" : text);
        if (known != null) {
            return Optional.of(known);
        }
        Matcher rate = BY_PERSONS.matcher(text);
        if (rate.matches()) {
            return resolve(rate.group(1)).flatMap(this::byPersons);
        }
        return Scales.take(text).flatMap(scaled -> {
            String rest = scaled.rest().startsWith("of") ? scaled.rest().substring(2) : scaled.rest();
            ResolvedUnit unit = named(rest);
            return unit == null
                    ? Scales.take(rest).flatMap(twice -> scaled(named(twice.rest()), scaled.factor(), twice.factor()))
                    : scaled(unit, scaled.factor(), BigDecimal.ONE);
        });
    }

    /** One in so many persons, in units of one in a thousand. */
    private Optional<ResolvedUnit> byPersons(ResolvedUnit persons) {
        BigDecimal many = persons.multiplier();
        return persons.unit().id().equals("person") && many.compareTo(BigDecimal.ONE) > 0
                ? Optional.of(new ResolvedUnit(
                        unit("permille"),
                        BigDecimal.valueOf(1000)
                                .divide(many, MathContext.DECIMAL128)
                                .stripTrailingZeros()))
                : Optional.empty();
    }

    private static Optional<ResolvedUnit> scaled(@Nullable ResolvedUnit unit, BigDecimal one, BigDecimal other) {
        return Optional.ofNullable(unit)
                .map(u ->
                        new ResolvedUnit(u.unit(), u.multiplier().multiply(one).multiply(other)));
    }

    private @Nullable ResolvedUnit named(String text) {
        ResolvedUnit exact = compact.get(text);
        String lower = text.toLowerCase(Locale.ROOT);
        return exact != null || ambiguous.contains(lower) ? exact : caseless.get(lower);
    }

    private void add(String alias, ResolvedUnit unit) {
        aliases.putIfAbsent(alias, unit);
        String closed = alias.replace(" ", "");
        compact.putIfAbsent(closed, unit);
        // where case tells two units apart (mW, MW), only the exact form is understood
        String lower = closed.toLowerCase(Locale.ROOT);
        ResolvedUnit other = caseless.putIfAbsent(lower, unit);
        if (other != null && !other.equals(unit)) {
            ambiguous.add(lower);
        }
    }

    /** Without spaces, brackets and the word for unit. */
    private static String bare(String asDelivered) {
        StringBuilder text = new StringBuilder();
        asDelivered
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0xfeff)
                .forEach(text::appendCodePoint);
        while (text.length() > 2 && "([<【".indexOf(text.charAt(0)) >= 0 && ")]>】".indexOf(last(text)) >= 0) {
            text.deleteCharAt(text.length() - 1).deleteCharAt(0);
        }
        String bare = text.toString();
        for (String label : new String[] {"단위:", "단위", "unit:", "Unit:", "单位:", "单位："}) {
            if (bare.startsWith(label) && bare.length() > label.length()) {
                return bare.substring(label.length());
            }
        }
        return bare;
    }

    private static char last(CharSequence text) {
        return text.charAt(text.length() - 1);
    }
}
