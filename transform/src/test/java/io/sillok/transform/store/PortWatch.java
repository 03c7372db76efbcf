package io.sillok.transform.store;

import io.sillok.model.watch.Entity;
import io.sillok.model.watch.Entity.Kind;
import io.sillok.model.watch.Indicator;
import io.sillok.model.watch.Programme;
import io.sillok.model.watch.Source;
import io.sillok.model.watch.Watch;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The watch of an invented port town, Haesol, and its invented partner Qinglan, for the news of the copies' and stories' tests. */
public final class PortWatch {
    private PortWatch() {}

    public static Watch create(List<String> outlets) {
        return new Watch(
                Path.of("."),
                "haesol",
                Map.of("ko", "해솔", "en", "Haesol"),
                SampleWatch.ZONE,
                List.of("ko", "en"),
                LocalDate.of(2025, 9, 1),
                "haesol",
                Map.of("home", List.of("haesol"), "nation", List.of("korea"), "partner", List.of("yunzhou", "qinglan")),
                Map.of("*", 7),
                outlets.stream()
                        .map(outlet -> SampleWatch.source(outlet, Source.Kind.NEWS, false))
                        .toList(),
                entities(),
                programmes(),
                indicators(),
                List.of(),
                null);
    }

    private static List<Entity> entities() {
        return List.of(
                place("korea", "한국", "Korea", "韩国", null),
                place("haesol", "해솔", "Haesol", "海松", "korea"),
                place("haesol-port", "해솔항", "Haesol port", "海松港", "haesol"),
                place("yunzhou", "윈저우성", "Yunzhou", "云州省", null),
                place("qinglan", "칭란", "Qinglan", "青岚", "yunzhou"),
                place("mulan", "무란", "Mulan", "木兰", "yunzhou"),
                organisation("haesol-city", "해솔시", "Haesol City", "海松市", "haesol"),
                organisation("haesol-council", "해솔시의회", "Haesol City Council", "海松市议会", "haesol"),
                organisation("haesol-univ", "해솔대학교", "Haesol University", "海松大学", "haesol", "해솔대"),
                organisation("port-authority", "해솔항만공사", "Haesol Port Authority", "海松港务公社", "haesol", "항만공사"),
                organisation("customs", "해솔세관", "Haesol Customs", "海松海关", "haesol"),
                organisation("duru", "두루전지", "Duru Battery", "都鲁电池", "haesol"),
                organisation("nuri", "누리조선", "Nuri Shipbuilding", "努里造船", "haesol"),
                organisation("handeul", "한들풍력", "Handeul Wind", "汉德风电", "haesol"),
                organisation("qinglan-city", "칭란시", "Qinglan City", "青岚市", "qinglan"),
                organisation("qinglan-univ", "칭란대학교", "Qinglan University", "青岚大学", "qinglan", "칭란대"),
                organisation("yunfeng", "윈펑기계", "Yunfeng Machinery", "云峰机械", "qinglan"),
                organisation("mulan-city", "무란시", "Mulan City", "木兰市", "mulan"),
                organisation("sea-ministry", "바다산업부", "Ministry of Sea Industry", "海洋产业部", "korea"),
                new Entity(
                        "hydrogen-centre",
                        Kind.FACILITY,
                        Map.of("ko", "해솔수소실증센터", "en", "Haesol Hydrogen Test Centre", "zh", "海松氢能实证中心"),
                        List.of("수소실증센터"),
                        List.of(),
                        "haesol",
                        null),
                new Entity(
                        "ocean-expo",
                        Kind.OCCASION,
                        Map.of("ko", "칭란 해양박람회", "en", "Qinglan Ocean Expo", "zh", "青岚海洋博览会"),
                        List.of(),
                        List.of(),
                        "qinglan",
                        null),
                person("hong", "홍길동", "Hong Gil-dong", "洪吉童", "haesol-city", "해솔시장"),
                person("song", "송강", "Song Jiang", "宋江", "qinglan-city", "칭란시장"),
                person("heo", "허생", "Heo Saeng", "许生", "sea-ministry", "바다산업부 장관"),
                person("sim", "심청", "Sim Cheong", "沈清", "duru", "두루전지 대표"));
    }

    private static List<Programme> programmes() {
        return List.of(
                programme("hydrogen-port", "수소항만", "hydrogen port", "氢能港口"),
                programme("battery-complex", "배터리 재사용단지", "battery reuse complex", "电池再利用园区"),
                programme("youth-fund", "청년창업펀드", "youth startup fund", "青年创业基金"),
                programme("offshore-wind", "해상풍력 2단계", "offshore wind phase 2", "海上风电二期"),
                programme("sister-city", "자매도시 협정", "sister-city agreement", "友好城市协议"),
                programme("smart-farm", "스마트팜 밸리", "Smart Farm Valley", "智慧农场谷"));
    }

    private static List<Indicator> indicators() {
        return List.of(
                indicator("fund-size", "KRW", List.of("청년창업펀드", "youth startup fund")),
                indicator("exports", "USD", List.of("수출액", "수출이")),
                indicator("population", "person", List.of("주민등록인구", "인구")),
                indicator("containers", "count", List.of("컨테이너")));
    }

    private static Entity place(String id, String ko, String en, String zh, @Nullable String parent) {
        return new Entity(id, Kind.PLACE, Map.of("ko", ko, "en", en, "zh", zh), List.of(), List.of(), parent, null);
    }

    private static Entity organisation(String id, String ko, String en, String zh, String parent, String... aliases) {
        return new Entity(
                id, Kind.ORGANISATION, Map.of("ko", ko, "en", en, "zh", zh), List.of(aliases), List.of(), parent, null);
    }

    private static Entity person(String id, String ko, String en, String zh, String parent, String title) {
        return new Entity(id, Kind.PERSON, Map.of("ko", ko, "en", en, "zh", zh), List.of(), List.of(), parent, title);
    }

    private static Programme programme(String id, String ko, String en, String zh) {
        return new Programme(
                id,
                "port",
                Map.of("ko", ko, "en", en, "zh", zh),
                List.of(),
                "haesol-city",
                List.of("announced", "planned", "bidding", "running", "completed", "cancelled"),
                List.of());
    }

    private static Indicator indicator(String id, String unit, List<String> phrases) {
        return new Indicator(
                id,
                "port",
                Map.of("ko", id),
                unit,
                Map.of(),
                "haesol",
                "test/" + id,
                null,
                null,
                phrases,
                new BigDecimal("0.01"));
    }
}
