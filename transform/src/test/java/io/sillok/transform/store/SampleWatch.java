package io.sillok.transform.store;

import io.sillok.model.watch.Correction;
import io.sillok.model.watch.Entity;
import io.sillok.model.watch.Indicator;
import io.sillok.model.watch.Programme;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small watch for tests, made of records: a harbour town, its twin town abroad, one programme and two indicators. */
public final class SampleWatch {
    public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private SampleWatch() {}

    public static Watch create() {
        return with(entities(), List.of(programme()), List.of(indicator(), gdp()));
    }

    /** The same watch with values put right. */
    public static Watch correcting(Correction... corrections) {
        return with(entities(), List.of(programme()), List.of(indicator(), gdp()), List.of(corrections));
    }

    public static Watch with(List<Entity> entities, List<Programme> programmes, List<Indicator> indicators) {
        return with(entities, programmes, indicators, List.of());
    }

    private static Watch with(
            List<Entity> entities,
            List<Programme> programmes,
            List<Indicator> indicators,
            List<Correction> corrections) {
        return new Watch(
                Path.of("."),
                "harbour",
                Map.of("ko", "항구", "en", "Harbour"),
                ZONE,
                List.of("ko", "en"),
                LocalDate.of(2025, 9, 1),
                "gwangju",
                Map.of("home", List.of("gwangju"), "nation", List.of("korea"), "partner", List.of("zhejiang")),
                Map.of("*", 7),
                List.of(
                        source("daily", Source.Kind.NEWS, false),
                        source("wire", Source.Kind.NEWS, false),
                        source("gazette", Source.Kind.NEWS, false),
                        source("register", Source.Kind.STATISTICS, true),
                        source("partial", Source.Kind.STATISTICS, false)),
                entities,
                programmes,
                indicators,
                List.of(),
                null,
                null,
                List.of(),
                corrections);
    }

    public static Source source(String id, Source.Kind kind, boolean complete) {
        return new Source(
                id,
                kind,
                Map.of("ko", id, "en", id),
                "folder:" + id,
                "auto",
                Source.Schedule.IRREGULAR,
                "test",
                ZONE,
                "ko",
                null,
                kind == Source.Kind.STATISTICS,
                kind == Source.Kind.STATISTICS
                        ? Map.of("region.scheme", "kr-mois", "region.dimension", "area")
                        : Map.of(),
                complete);
    }

    public static List<Entity> entities() {
        return List.of(
                entity("korea", Entity.Kind.PLACE, "한국", "Korea", null, null),
                entity("gwangju", Entity.Kind.PLACE, "광주", "Gwangju", "korea", null),
                entity("gwangju-city", Entity.Kind.ORGANISATION, "광주시", "Gwangju City", "gwangju", null),
                entity("mayor", Entity.Kind.PERSON, "강기정", "Kang Gi-jung", "gwangju-city", "시장"),
                entity("centre", Entity.Kind.FACILITY, "국가AI데이터센터", "National AI Data Center", "gwangju", null),
                entity("ministry", Entity.Kind.ORGANISATION, "과기정통부", "Ministry of Science", "korea", null),
                entity("zhejiang", Entity.Kind.PLACE, "저장성", "Zhejiang", null, null),
                entity("hangzhou", Entity.Kind.PLACE, "항저우", "Hangzhou", "zhejiang", null),
                entity("hangzhou-city", Entity.Kind.ORGANISATION, "항저우시", "Hangzhou City", "hangzhou", null));
    }

    public static Entity entity(
            String id, Entity.Kind kind, String ko, String en, @Nullable String parent, @Nullable String title) {
        return new Entity(id, kind, Map.of("ko", ko, "en", en), List.of(), List.of(), parent, title);
    }

    public static Programme programme() {
        return new Programme(
                "phase-2",
                "infrastructure",
                Map.of("ko", "AI 2단계", "en", "AI phase 2"),
                List.of("2단계 사업"),
                "gwangju-city",
                List.of("announced", "bidding", "running", "completed"),
                List.of("organisations"));
    }

    public static Indicator indicator() {
        return new Indicator(
                "organisations",
                "companies",
                Map.of("ko", "지원 기관", "en", "Organisations served"),
                "company",
                Map.of("ko", "지원한 기관 수", "en", "Organisations served"),
                "KR-29",
                "register/support:organisations",
                "register/support:organisations-plan",
                null,
                List.of("지원"),
                new BigDecimal("0.005"));
    }

    public static Indicator gdp() {
        return new Indicator(
                "gdp",
                "funding",
                Map.of("ko", "국내총생산", "en", "GDP"),
                "USD",
                Map.of("ko", "경상 국내총생산", "en", "GDP, current US$"),
                "KR",
                "partial/gdp:KOR",
                null,
                null,
                List.of("국내총생산", "GDP"),
                new BigDecimal("0.005"));
    }
}
