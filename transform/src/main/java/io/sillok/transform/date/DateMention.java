package io.sillok.transform.date;

import io.sillok.model.Span;
import java.time.LocalDate;

/** A date or period named in a text. */
public record DateMention(Span span, String surface, LocalDate from, LocalDate to, Grain grain, String why) {}
