package io.sillok.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sillok.model.Unit;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
    private final Units units = Units.standard();

    @ParameterizedTest
    @CsvSource({
        "원,KRW,1",
        "백만원,KRW,1000000",
        "백만 원,KRW,1000000",
        "억원,KRW,100000000",
        "조원,KRW,1000000000000",
        "십억 달러,USD,1000000000",
        "천명,person,1000",
        "천 명,person,1000",
        "(단위: 천명),person,1000",
        "'[단위 : 백만원]',KRW,1000000",
        "US$,USD,1",
        "current US$,USD,1",
        "million US$,USD,1000000",
        "US$ million,USD,1000000",
        "Million KRW,KRW,1000000",
        "billions of won,KRW,1000000000",
        "1000명,person,1000",
        "%,percent,1",
        "%p,percentage-point,1",
        "PF,PFLOPS,1",
        "MW,MW,1",
        "kw,kW,1",
        "개사,company,1",
        "㎡,m2,1",
        "천㎡,m2,1000",
        "万人,person,10000",
        "亿元,CNY,100000000",
        "万亿元,CNY,1000000000000",
        "다스,count,12",
        "연%,percent,1",
        "연 %,percent,1",
        "천명당,permille,1",
        "인구 천명당 명,permille,1",
        "십만명당,permille,0.01",
        "10만명당 건,permille,0.01",
        "백명당,permille,10",
        "procent,percent,1",
        "henkilöä,person,1",
        "Anzahl,count,1",
        "XDC,XDC,1",
        "million XDC,XDC,1000000",
    })
    void unitIsUnderstoodWithItsPowerOfTen(String asDelivered, String id, BigDecimal multiplier) {
        ResolvedUnit resolved = units.resolve(asDelivered).orElseThrow();
        assertThat(resolved.unit().id()).isEqualTo(id);
        assertThat(resolved.multiplier()).isEqualByComparingTo(multiplier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "억월", "천", "백만", "만만만원", "()", "1000", "million", "원숭이", "명당", "만원당", "명, %"})
    void unknownUnitStaysUnknown(String asDelivered) {
        assertThat(units.resolve(asDelivered)).isEmpty();
    }

    @Test
    void everyAliasAndIdResolvesToItsOwnUnit() {
        units.aliases()
                .forEach((alias, unit) ->
                        assertThat(units.resolve(alias)).as(alias).contains(unit));
        Set<String> ids = new HashSet<>();
        for (UnitEntry entry : units.entries()) {
            assertThat(ids.add(entry.unit().id())).isTrue();
            assertThat(units.unit(entry.unit().id())).isEqualTo(entry.unit());
        }
    }

    @Test
    void unitsOfOneDimensionConvertByTheirFactors() {
        UnitEntry km = units.entry("km").orElseThrow();
        UnitEntry mile = units.entry("mile").orElseThrow();
        assertThat(km.dimension()).isEqualTo(mile.dimension());
        assertThat(km.factorToBase()).isEqualByComparingTo("1000");
        assertThat(units.entry("celsius").orElseThrow().factorToBase()).isNull();
    }

    @Test
    void askingForAnUnknownIdSaysWhereToLook() {
        assertThatThrownBy(() -> units.unit("furlong"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("units.csv");
        assertThat(units.entry("furlong")).isEmpty();
        assertThat(units.unit("KRW").kind()).isEqualTo(Unit.Kind.MONEY);
    }
}
