package io.sillok.transform.reading;

import io.sillok.model.watch.Entity;
import io.sillok.model.watch.Entity.Kind;
import io.sillok.model.watch.Indicator;
import io.sillok.model.watch.Programme;
import io.sillok.model.watch.Watch;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A watch of an invented hydrogen programme, so that no rule can lean on the watch that ships. */
final class TestWatch {
    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private TestWatch() {}

    static Watch watch() {
        return new Watch(
                Path.of("test"),
                "hydrogen",
                Map.of("ko", "수소 도시"),
                SEOUL,
                List.of("ko", "en"),
                LocalDate.of(2024, 1, 1),
                "naju",
                Map.of("home", List.of("naju")),
                Map.of("*", 7),
                List.of(),
                entities(),
                programmes(),
                indicators(),
                List.of(),
                null);
    }

    private static List<Entity> entities() {
        return List.of(
                entity("naju", Kind.PLACE, Map.of("ko", "나주", "en", "Naju"), List.of(), null),
                entity(
                        "naju-city",
                        Kind.ORGANISATION,
                        Map.of("ko", "나주시", "en", "Naju City", "zh", "罗州市"),
                        List.of("나주시청"),
                        "naju"),
                entity("geumho", Kind.PLACE, Map.of("ko", "금호면"), List.of(), "naju"),
                entity("geumho-office", Kind.ORGANISATION, Map.of("ko", "금호면사무소"), List.of(), "geumho"),
                entity("suzhou", Kind.PLACE, Map.of("ko", "쑤저우", "en", "Suzhou", "zh", "苏州"), List.of(), null),
                entity("suzhou-city", Kind.ORGANISATION, Map.of("ko", "쑤저우시", "zh", "苏州市"), List.of(), "suzhou"),
                entity("hanbit", Kind.FACILITY, Map.of("ko", "한빛데이터센터"), List.of("한빛 데이터 센터"), "naju"),
                entity(
                        "expo",
                        Kind.OCCASION,
                        Map.of("ko", "쑤저우 국제 에너지 박람회", "en", "Suzhou Energy Expo"),
                        List.of(),
                        "suzhou"),
                entity(
                        "oh-ha-rin",
                        Kind.PERSON,
                        Map.of("ko", "오하린", "en", "Oh Ha-rin", "zh", "吴夏琳"),
                        List.of(),
                        "naju-city"));
    }

    private static List<Programme> programmes() {
        List<String> stages = List.of(
                "announced", "under-review", "planned", "bidding", "awarded", "running", "completed", "cancelled");
        return List.of(
                programme(
                        "phase-1",
                        Map.of("ko", "수소 1단계", "en", "hydrogen phase 1"),
                        List.of("수소 1단계 사업"),
                        stages,
                        List.of("investment")),
                programme("phase-2", Map.of("ko", "수소 2단계"), List.of(), stages, List.of()),
                programme("fund", Map.of("ko", "청년펀드", "en", "youth fund"), List.of(), stages, List.of("fund-size")),
                new Programme(
                        "village-fund",
                        "infrastructure",
                        Map.of("ko", "마을펀드"),
                        List.of(),
                        "geumho-office",
                        stages,
                        List.of()),
                programme("test-centre", Map.of("ko", "국가수소실증센터"), List.of("국가 수소실증센터"), stages, List.of()),
                programme(
                        "sister-city",
                        Map.of("ko", "자매도시 협정", "en", "sister-city agreement", "zh", "友好城市协议"),
                        List.of(),
                        List.of("planned", "completed", "cancelled"),
                        List.of()));
    }

    private static List<Indicator> indicators() {
        return List.of(
                indicator("investment", "KRW", List.of("수소 1단계")),
                indicator("fund-size", "KRW", List.of("청년펀드", "youth fund")),
                indicator("capacity", "MW", List.of("한빛데이터센터")),
                indicator(
                        "companies", "company", List.of("나주로 이전", "수소 기업 + 옮/모으/유치", "hydrogen firms + moved + Naju")),
                indicator("gpu", "GPU", List.of("GPU")),
                indicator("graduates", "person", List.of("수료생 + 한빛데이터센터/나주 학교")),
                indicator("population", "person", List.of("나주 인구")),
                indicator("prices", "percent", List.of("소비자물가")),
                indicator("unemployment", "percent", List.of("실업률")));
    }

    private static Entity entity(
            String id, Kind kind, Map<String, String> names, List<String> aliases, @Nullable String parent) {
        List<String> shared = id.equals("hanbit") ? List.of("데이터센터") : List.of();
        return new Entity(id, kind, names, aliases, shared, parent, kind == Kind.PERSON ? "나주시장" : null);
    }

    private static Programme programme(
            String id, Map<String, String> names, List<String> aliases, List<String> stages, List<String> indicators) {
        return new Programme(id, "infrastructure", names, aliases, "naju-city", stages, indicators);
    }

    private static Indicator indicator(String id, String unit, List<String> phrases) {
        return new Indicator(
                id,
                "infrastructure",
                Map.of("ko", id),
                unit,
                Map.of(),
                "naju",
                "test/" + id,
                null,
                null,
                phrases,
                new BigDecimal("0.01"));
    }
}
