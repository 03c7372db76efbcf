package io.sillok.app.postgres;

import java.util.Locale;
import java.util.Map;

/**
 * An operating system and processor that binaries exist for.
 *
 * @param os {@code linux} or {@code darwin}
 * @param arch {@code x86_64} or {@code arm_64}
 */
record Platform(String os, String arch) {
    private static final Map<String, String> ARCHITECTURES =
            Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64", "arm64", "arm_64");

    /** The machine that this runs on. */
    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** As Java's {@code os.name} and {@code os.arch} call it. */
    static Platform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String os = name.startsWith("linux") ? "linux" : name.startsWith("mac") ? "darwin" : "";
        String arch = ARCHITECTURES.getOrDefault(osArch.toLowerCase(Locale.ROOT), "");
        if (os.isEmpty() || arch.isEmpty()) {
            throw new PostgresUnavailable(
                    osName + " " + osArch,
                    "Sillok brings no PostgreSQL for this platform",
                    "Linux or macOS on x86-64 or arm64",
                    "Start a PostgreSQL 16 or later by other means and name it in SILLOK_DB_URL",
                    null);
        }
        return new Platform(os, arch);
    }

    /** The archive at the root of the platform's jar. */
    String archive() {
        return "postgres-" + os + "-" + arch + ".txz";
    }
}
