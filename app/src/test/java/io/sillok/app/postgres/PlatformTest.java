package io.sillok.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlatformTest {
    @Test
    void archivesAreNamedAsTheJarsNameThem() {
        assertThat(Platform.of("Linux", "amd64").archive()).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(Platform.of("Linux", "aarch64").archive()).isEqualTo("postgres-linux-arm_64.txz");
        assertThat(Platform.of("Mac OS X", "aarch64").archive()).isEqualTo("postgres-darwin-arm_64.txz");
        assertThat(Platform.of("Mac OS X", "x86_64").archive()).isEqualTo("postgres-darwin-x86_64.txz");
    }

    @Test
    void aPlatformWithoutBinariesIsToldOfTheOtherWay() {
        assertThatThrownBy(() -> Platform.of("Windows 11", "amd64"))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("SILLOK_DB_URL");
        assertThatThrownBy(() -> Platform.of("Linux", "riscv64")).isInstanceOf(PostgresUnavailable.class);
    }
}
