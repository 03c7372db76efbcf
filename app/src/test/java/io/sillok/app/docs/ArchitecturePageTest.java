package io.sillok.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ArchitecturePageTest {
    private static final Pattern LINK = Pattern.compile("\\[`(\\w+)`\\]\\(\\.\\./([^)]+\\.java)\\)");
    private static final Pattern NUMBERED = Pattern.compile("(?m)^\\d+\\. .*");

    @Test
    void everyClassThatThePageNamesExists() {
        List<String> missing = new ArrayList<>();
        int links = 0;
        Matcher m = LINK.matcher(page());
        while (m.find()) {
            links++;
            Path file = ProjectFolder.root().resolve(m.group(2));
            if (!Files.exists(file) || !file.getFileName().toString().equals(m.group(1) + ".java")) {
                missing.add(m.group());
            }
        }
        assertThat(links).as("links to classes").isGreaterThan(10);
        assertThat(missing)
                .as("docs/architecture.md links classes that are not there: correct the links")
                .isEmpty();
    }

    @Test
    void everyStepOfTheWayLinksAClass() {
        Matcher step = NUMBERED.matcher(page());
        int steps = 0;
        while (step.find()) {
            steps++;
            assertThat(LINK.matcher(step.group()).find())
                    .as("step '%s' links no class", step.group())
                    .isTrue();
        }
        assertThat(steps).as("numbered steps").isGreaterThan(8);
    }

    private static String page() {
        return ProjectFolder.read(ProjectFolder.root().resolve("docs/architecture.md"));
    }
}
