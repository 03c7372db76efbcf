package io.sillok.transform.scan;

/**
 * Letters by the order in which texts brought them: the few hundred that news is written with have the lowest numbers, so that
 * what is known of them stands close together, and stays in the part of a processor's cache that is near.
 */
final class LetterNumbers {
    /** None where a letter has not been met; the first of all letters keeps number 0. */
    private static final char[] NUMBERS = new char[1 << Character.SIZE];

    private static char met;

    private LetterNumbers() {}

    static int of(char letter) {
        int number = NUMBERS[letter];
        return number == 0 && letter != 0 ? meet(letter) : number;
    }

    private static synchronized int meet(char letter) {
        if (NUMBERS[letter] == 0) {
            NUMBERS[letter] = ++met;
        }
        return NUMBERS[letter];
    }
}
