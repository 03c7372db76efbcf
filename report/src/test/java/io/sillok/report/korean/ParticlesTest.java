package io.sillok.report.korean;

import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.report.Examples;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParticlesTest {
    static Stream<Map<String, String>> examples() {
        return Examples.of(ParticlesTest.class, "particles.yaml");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aWordTakesItsParticle(Map<String, String> example) {
        assertThat(Particles.attach(example.get("input"), example.get("pair")))
                .as(example.get("why"))
                .isEqualTo(example.get("expect"));
    }

    /** Every syllable with a final consonant takes the first form, every other the second; ㄹ alone goes its own way with 로. */
    @Test
    void everySyllableFollowsItsFinalConsonant() {
        for (char syllable = '가'; syllable <= '힣'; syllable++) {
            String word = String.valueOf(syllable);
            String decomposed = java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD);
            boolean closed = decomposed.length() == 3;
            assertThat(Particles.particle(word, "은/는")).isEqualTo(closed ? "은" : "는");
            assertThat(Particles.particle(word, "으로/로")).isEqualTo(closed && decomposed.charAt(2) != 'ᆯ' ? "으로" : "로");
        }
    }
}
