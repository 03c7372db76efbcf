package io.sillok.model.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code sample/sample.yaml}: the business dates that the watch's own sample covers. */
final class SampleFile {
    static final String NAME = "sample/sample.yaml";
    static final List<String> KEYS = List.of("from", "to");

    private SampleFile() {}

    /** Null where the watch brings no sample. */
    static Watch.@Nullable Sample read(Path folder, WatchFindings findings) {
        Path file = folder.resolve(NAME);
        return Files.exists(file)
                ? YamlMapping.read(file, findings).map(SampleFile::of).orElse(null)
                : null;
    }

    private static Watch.Sample of(YamlMapping yaml) {
        yaml.allow(KEYS);
        Watch.Sample sample = new Watch.Sample(yaml.required("from", Wanted.DATE), yaml.required("to", Wanted.DATE));
        if (sample.to().isBefore(sample.from())) {
            yaml.invalid(
                    "to", "'to' is %s, before 'from'".formatted(sample.to()), "a date not before " + sample.from());
        }
        return sample;
    }
}
