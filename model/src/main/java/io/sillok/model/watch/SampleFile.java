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
    static Watch.@Nullable Sample read(Path folder, WatchFile watch, WatchFindings findings) {
        Path file = folder.resolve(NAME);
        return Files.exists(file)
                ? YamlMapping.read(file, findings).map(yaml -> of(yaml, watch)).orElse(null)
                : null;
    }

    private static Watch.Sample of(YamlMapping yaml, WatchFile watch) {
        yaml.allow(KEYS);
        Watch.Sample sample = new Watch.Sample(yaml.required("from", Wanted.DATE), yaml.required("to", Wanted.DATE));
        if (sample.to().isBefore(sample.from())) {
            yaml.invalid(
                    "to", "'to' is %s, before 'from'".formatted(sample.to()), "a date not before " + sample.from());
        }
        if (sample.from().isBefore(watch.firstBusinessDate())) {
            yaml.invalid(
                    "from",
                    "'from' is %s, before the watch's first business date".formatted(sample.from()),
                    "a date not before " + watch.firstBusinessDate());
        }
        return sample;
    }
}
