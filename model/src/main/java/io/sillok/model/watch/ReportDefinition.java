package io.sillok.model.watch;

import java.nio.file.Path;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A report that the watch publishes.
 *
 * @param folder where its template, queries and terms are
 * @param id also the folder's name
 * @param titles by language
 * @param period how long each issue's period is: {@code P1D}, {@code P1W}, {@code P1M}, {@code P3M} or {@code P1Y}
 * @param zone whose days bound the period
 * @param locales languages it is written in
 * @param outline the outline's marks, by language: {@code korean-public} (□ ○ - ※) or {@code plain}
 * @param freshness largest age in days that a required source may have, by source id
 * @param queries named SQL files, in file order
 * @param template the Markdown template's text, without front matter
 */
public record ReportDefinition(
        Path folder,
        String id,
        Map<String, String> titles,
        Period period,
        ZoneId zone,
        List<String> locales,
        Map<String, String> outline,
        Map<String, Integer> freshness,
        Map<String, Path> queries,
        String template) {}
