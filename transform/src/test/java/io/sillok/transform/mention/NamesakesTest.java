package io.sillok.transform.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.model.Span;
import org.junit.jupiter.api.Test;

class NamesakesTest {
    private static boolean another(String before, String name) {
        return Namesakes.another(before + name, new Span(before.length(), before.length() + name.length()));
    }

    @Test
    void aTownInAProvinceIsNoMetropolitanCity() {
        assertThat(another("경기 ", "광주시")).isTrue();
        assertThat(another("이날 경기도 ", "광주")).isTrue();
    }

    @Test
    void theMetropolitanCityLiesInNone() {
        assertThat(another("", "광주시")).isFalse();
        assertThat(another("어제 ", "광주")).isFalse();
        assertThat(another("전남 ", "광주")).isFalse();
        assertThat(another("경기 ", "나주시")).isFalse();
    }

    @Test
    void aProvinceIsNamedRightBeforeThePlace() {
        assertThat(Namesakes.province("경남 고성군", 3)).isEqualTo("경남");
        assertThat(Namesakes.province("경상남도 나주", 5)).isEqualTo("경상남도");
        assertThat(Namesakes.province("경남·고성군", 3)).isNull();
        assertThat(Namesakes.province("속도 나주", 3)).isNull();
    }
}
