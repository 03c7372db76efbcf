package io.sillok.model;

/** Receives findings while something is read; the reading goes on. */
@FunctionalInterface
public interface Findings {
    void add(Finding finding);
}
