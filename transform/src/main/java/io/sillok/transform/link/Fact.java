package io.sillok.transform.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence says that another telling of it must not say differently.
 *
 * @param kind what kind of thing
 * @param group only facts of one kind and group contradict each other: a figure's type and unit, a date's grain, a name's type
 * @param said as written, with the unit
 * @param value a figure's, else null
 * @param hedged whether the text means the value roughly
 * @param id of the entity or programme of the watch that a name is one of, else null
 * @param from a date's first day, else null
 * @param to a date's last day, else null
 */
record Fact(
        Kind kind,
        String group,
        String said,
        @Nullable BigDecimal value,
        boolean hedged,
        @Nullable String id,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    enum Kind {
        FIGURE,
        /** Digits that no figure and no date was read from. */
        NUMBER,
        DATE,
        NAME
    }

    static Fact figure(String group, String said, BigDecimal value, boolean hedged) {
        return new Fact(Kind.FIGURE, group, said, value.stripTrailingZeros(), hedged, null, null, null);
    }

    static Fact number(String digits) {
        return new Fact(Kind.NUMBER, "", digits, null, false, null, null, null);
    }

    static Fact date(String grain, String said, LocalDate from, LocalDate to) {
        return new Fact(Kind.DATE, grain, said, null, false, null, from, to);
    }

    static Fact name(String type, String name, @Nullable String id) {
        return new Fact(Kind.NAME, type, name, null, false, id, null, null);
    }

    boolean comparable(Fact other) {
        return kind == other.kind && group.equals(other.group);
    }

    /** Whether both say the same, in whatever words: {@code 6300여 명} is how a desk rounds {@code 6281명}. */
    boolean same(Fact other) {
        if (!comparable(other)) {
            return false;
        }
        return switch (kind) {
            case FIGURE -> sameValue(Objects.requireNonNull(value), other);
            case DATE -> said.equals(other.said) || Objects.equals(from, other.from) && Objects.equals(to, other.to);
            case NUMBER -> said.equals(other.said);
            case NAME -> id != null && other.id != null ? id.equals(other.id) : sameName(other.said);
        };
    }

    private boolean sameValue(BigDecimal here, Fact other) {
        BigDecimal there = Objects.requireNonNull(other.value);
        if (here.compareTo(there) == 0) {
            return true;
        }
        BigDecimal step = BigDecimal.ZERO;
        if (hedged) {
            step = lastPlace(here);
        }
        if (other.hedged) {
            step = step.max(lastPlace(there));
        }
        return here.subtract(there).abs().compareTo(step) < 0;
    }

    /** The place value of the last digit that is not zero: as roughly as a round number can be meant. */
    private static BigDecimal lastPlace(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ZERO
                : BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
    }

    /**
     * A person's name may be spelled otherwise: half of its pairs of letters in common. An organisation's may be shortened: all
     * letters of the one stand in the other, in order and from the first on. 해솔시의회 and 무란시의회 are two.
     */
    private boolean sameName(String other) {
        if (said.contains(other) || other.contains(said)) {
            return true;
        }
        return group.equals("person")
                ? Shingles.of(Letters.normalised(said), 2).containment(Shingles.of(Letters.normalised(other), 2)) >= 500
                : shortened(said, other) || shortened(other, said);
    }

    private static boolean shortened(String name, String full) {
        int at = 0;
        for (int i = 0; i < full.length() && at < name.length(); i++) {
            if (full.charAt(i) == name.charAt(at)) {
                at++;
            } else if (at == 0) {
                return false;
            }
        }
        return at == name.length();
    }
}
