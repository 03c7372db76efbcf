package io.sillok.model.watch;

import io.sillok.model.watch.GateRules.Reaction;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads {@code gates} of a source. */
final class GatesLint {
    static final List<String> KEYS = List.of(
            "all",
            "duplicates",
            "holes",
            "granularity",
            "moves",
            "units",
            "labels",
            "revisions",
            "duplicates.share",
            "moves.sigmas",
            "revisions.by",
            "revisions.share",
            "series.share");

    private static final Wanted<Reaction> REACTION = Wanted.oneOf(Reaction.class);
    private static final Wanted<Double> SHARE = number("0", "1", "a share from 0 to 1, such as 0.05");
    private static final Wanted<Double> SIGMAS = number("3", "1000", "standard deviations, 3 to 1000");
    private static final Wanted<Double> CHANGE = number("0", "1000", "a relative change, such as 0.1 for ten per cent");

    private GatesLint() {}

    static GateRules read(YamlMapping gates) {
        gates.allow(KEYS);
        Reaction otherwise = gates.optional("all", REACTION, Reaction.HOLD);
        Map<Gate, Reaction> reactions = new EnumMap<>(Gate.class);
        for (Gate gate : Gate.values()) {
            reactions.put(gate, gates.optional(gate.key(), REACTION, otherwise));
        }
        GateRules standard = GateRules.STANDARD;
        return new GateRules(
                reactions,
                gates.optional("moves.sigmas", SIGMAS, standard.moveSigmas()),
                gates.optional("series.share", SHARE, standard.seriesShare()),
                gates.optional("revisions.by", CHANGE, standard.revisedBy()),
                gates.optional("revisions.share", SHARE, standard.revisedShare()),
                gates.optional("duplicates.share", SHARE, standard.duplicateShare()));
    }

    private static Wanted<Double> number(String least, String most, String expected) {
        return new Wanted<>(
                expected,
                List.of(),
                text -> {
                    BigDecimal number = new BigDecimal(text);
                    if (number.compareTo(new BigDecimal(least)) < 0 || number.compareTo(new BigDecimal(most)) > 0) {
                        throw new IllegalArgumentException();
                    }
                    return number.doubleValue();
                },
                Double.valueOf(least));
    }
}
