package io.sillok.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
 * Pages a CPU-second, collector and compiler included, since on a machine that others use too the clock on the wall measures
 * them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
public class ArticleSpeed {
    @Param("")
    public String folder = "";

    @Param({"SILLOK", "READABILITY4J"})
    public Extractors extractor = Extractors.SILLOK;

    private List<String> pages = List.of();

    /** What a pass over all pages took. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Spent {
        public long cpuNanos;
        public long pages;
    }

    @Setup
    public void read() throws IOException {
        pages = new ArrayList<>();
        for (Sample sample : Sample.of(Path.of(folder))) {
            pages.add(sample.html());
        }
    }

    /** One pass over all pages. */
    @Benchmark
    public long bodies(Spent spent) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        long length = 0;
        for (String page : pages) {
            length += extractor.body(page).length();
        }
        spent.cpuNanos += system.getProcessCpuTime() - before;
        spent.pages += pages.size();
        return length;
    }

    public static void main(String[] args) throws RunnerException {
        Map<String, Double> speeds = new TreeMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(ArticleSpeed.class.getSimpleName())
                        .param("folder", args[0])
                        .forks(2)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(12))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(5))
                        .jvmArgs("-XX:+UseSerialGC", "-Xms768m", "-Xmx768m")
                        .build())
                .run()) {
            double pages = result.getSecondaryResults().get("pages").getScore();
            double nanos = result.getSecondaryResults().get("cpuNanos").getScore();
            speeds.put(result.getParams().getParam("extractor"), pages * 1e9 / nanos);
        }
        speeds.forEach((name, speed) ->
                System.out.printf(Locale.ROOT, "%-14s %.0f pages a CPU-second%n", name, speed));
        System.out.printf(
                Locale.ROOT,
                "ratio          %.2f%n",
                speeds.getOrDefault("SILLOK", 0.0) / speeds.getOrDefault("READABILITY4J", 1.0));
    }
}
