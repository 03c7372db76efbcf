package io.sillok.bench;

import com.sun.management.OperatingSystemMXBean;
import io.sillok.model.watch.Watch;
import io.sillok.model.watch.WatchReader;
import io.sillok.transform.reading.ArticleReader;
import io.sillok.transform.reading.ReadingContext;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Megabytes of UTF-8 a CPU-second, one thread, collector and compiler included, since on a machine that others use too the clock
 * on the wall measures them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
public class ReadingSpeed {
    @Param("")
    public String watch = "";

    /** Files and folders, joined as the platform joins paths. */
    @Param("")
    public String corpus = "";

    @Param({"SILLOK", "NORI"})
    public Readers reader = Readers.SILLOK;

    private List<String> texts = List.of();
    private Texts.Reading reading = text -> 0;
    private long bytes;

    /** What a pass over all texts took. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Spent {
        public long cpuNanos;
        public long bytes;
    }

    @Setup
    public void read() throws IOException {
        Watch followed = WatchReader.read(Path.of(watch), finding -> {});
        ReadingContext context = new ReadingContext(LocalDate.of(2025, 9, 25), followed.zone(), "ko");
        List<Path> roots =
                Stream.of(corpus.split(File.pathSeparator, -1)).map(Path::of).toList();
        texts = Texts.of(roots, new ArticleReader(followed), context);
        reading = reader.over(followed, context);
        bytes = texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        System.out.printf(Locale.ROOT, "%d texts, %d bytes%n", texts.size(), bytes);
    }

    /** One pass over all texts. */
    @Benchmark
    public long texts(Spent spent) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        long found = 0;
        for (String text : texts) {
            found += reading.read(text);
        }
        spent.cpuNanos += system.getProcessCpuTime() - before;
        spent.bytes += bytes;
        return found;
    }

    public static void main(String[] args) throws RunnerException {
        Map<String, Double> speeds = new TreeMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(ReadingSpeed.class.getSimpleName())
                        .param("watch", args[0])
                        .param("corpus", args[1])
                        .threads(1)
                        .forks(2)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(10))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(4))
                        .jvmArgs("-XX:+UseSerialGC", "-Xms768m", "-Xmx768m")
                        .build())
                .run()) {
            double bytes = result.getSecondaryResults().get("bytes").getScore();
            double nanos = result.getSecondaryResults().get("cpuNanos").getScore();
            speeds.put(result.getParams().getParam("reader"), bytes * 1e3 / nanos);
        }
        speeds.forEach((name, speed) -> System.out.printf(Locale.ROOT, "%-14s %.2f MB a CPU-second%n", name, speed));
        System.out.printf(
                Locale.ROOT,
                "ratio          %.2f%n",
                speeds.getOrDefault("SILLOK", 0.0) / speeds.getOrDefault("NORI", 1.0));
    }
}
