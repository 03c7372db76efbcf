package io.sillok.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingPagesTest {
    private static final Pattern CODE = Pattern.compile("new Finding\\(\\s*\"([a-z_]+)\"|docs/findings/([a-z_]+)\\.md");

    @Test
    void everyFindingCodeHasAPage() {
        Set<String> missing = new TreeSet<>(codes());
        missing.removeIf(code -> Files.exists(pages().resolve(code + ".md")));
        assertThat(missing)
                .as("write docs/findings/<code>.md for each (what, example, what the operator does)")
                .isEmpty();
    }

    @Test
    void everyPageIsAboutACodeThatIsRaised() throws IOException {
        String sources = String.join(
                "\n", ProjectFolder.sources().stream().map(ProjectFolder::read).toList());
        try (Stream<Path> pages = Files.list(pages())) {
            assertThat(pages.map(p -> p.getFileName().toString().replace(".md", ""))
                            .filter(code -> !sources.contains(code))
                            .sorted()
                            .toList())
                    .as("no source raises these codes any more: remove their pages")
                    .isEmpty();
        }
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (Path source : ProjectFolder.sources()) {
            Matcher m = CODE.matcher(ProjectFolder.read(source));
            while (m.find()) {
                codes.add(m.group(1) != null ? m.group(1) : m.group(2));
            }
        }
        assertThat(codes).as("the pattern finds the codes").hasSizeGreaterThan(10);
        return codes;
    }

    private static Path pages() {
        return ProjectFolder.root().resolve("docs/findings");
    }
}
