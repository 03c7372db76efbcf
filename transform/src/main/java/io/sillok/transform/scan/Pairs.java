package io.sillok.transform.scan;

/** Pairs of letters that satisfy a condition, which is asked once for each. Safe to share. */
final class Pairs {
    private final Condition condition;
    private Known known = new Known(PairNumbers.current(), new Answers());

    /** Says the same of two letters each time. */
    @FunctionalInterface
    interface Condition {
        boolean of(String pair);
    }

    private record Known(PairNumbers numbers, Answers answers) {}

    Pairs(Condition condition) {
        this.condition = condition;
    }

    boolean has(char letter, char next) {
        Known then = known;
        PairNumbers numbers = PairNumbers.current();
        if (then.numbers != numbers) {
            then = new Known(numbers, new Answers());
            known = then;
        }
        int number = numbers.of(letter, next);
        int answer = number == PairNumbers.NONE ? Answers.UNKNOWN : then.answers.of(number);
        return answer == Answers.UNKNOWN ? ask(letter, next, number, then.answers) : answer == Answers.YES;
    }

    private boolean ask(char letter, char next, int number, Answers answers) {
        boolean in = condition.of(String.valueOf(new char[] {letter, next}));
        if (number != PairNumbers.NONE) {
            answers.put(number, in);
        }
        return in;
    }
}
