package io.sillok.model.watch;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the loads of a source must withstand before they come into force.
 *
 * @param reactions to each gate that is not met
 * @param moveSigmas how many robust standard deviations of the series' own past moves make a move incredible
 * @param seriesShare the share of a load's series, or moves, or rows, up to which oddities only warn
 * @param revisedBy the relative change from which a revision counts as large
 * @param revisedShare the share of the known values up to which large revisions, or deletions, only warn
 * @param duplicateShare the share of the cells up to which two values for one cell only warn
 */
public record GateRules(
        Map<Gate, Reaction> reactions,
        double moveSigmas,
        double seriesShare,
        double revisedBy,
        double revisedShare,
        double duplicateShare) {
    /** Every gate holds. */
    public static final GateRules STANDARD = new GateRules(Map.of(), 8, 0.05, 0.1, 0.3, 0.01);

    /** No gate is asked. */
    public static final GateRules NONE = new GateRules(off(), 8, 0.05, 0.1, 0.3, 0.01);

    public GateRules {
        EnumMap<Gate, Reaction> all = new EnumMap<>(Gate.class);
        for (Gate gate : Gate.values()) {
            all.put(gate, reactions.getOrDefault(gate, Reaction.HOLD));
        }
        reactions = Map.copyOf(all);
        if (moveSigmas < 3) {
            throw new IllegalArgumentException("moves of %s standard deviations are no surprise".formatted(moveSigmas));
        }
    }

    /** What becomes of a load that does not meet a gate. */
    public enum Reaction {
        HOLD,
        WARN,
        OFF
    }

    public Reaction reaction(Gate gate) {
        return reactions.getOrDefault(gate, Reaction.HOLD);
    }

    /** Whether any gate is asked. */
    public boolean any() {
        return reactions.values().stream().anyMatch(r -> r != Reaction.OFF);
    }

    private static Map<Gate, Reaction> off() {
        EnumMap<Gate, Reaction> off = new EnumMap<>(Gate.class);
        for (Gate gate : Gate.values()) {
            off.put(gate, Reaction.OFF);
        }
        return off;
    }
}
