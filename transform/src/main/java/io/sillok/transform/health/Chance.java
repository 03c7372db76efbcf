package io.sillok.transform.health;

/** How likely a count is that small by chance. */
final class Chance {
    private Chance() {}

    /** That a Poisson variable of this mean is at most {@code count}. */
    static double atMost(int count, double mean) {
        // summed in logarithms: exp(-mean) alone is 0 beyond 745
        double sum = 0;
        double log = -mean;
        for (int k = 0; k <= count; k++) {
            if (k > 0) {
                log += Math.log(mean) - Math.log(k);
            }
            sum += Math.exp(log);
        }
        return Math.min(1, sum);
    }

    /** That of {@code trials} at most {@code count} succeed, each with this share. */
    static double atMost(int count, int trials, double share) {
        double sum = 0;
        double log = trials * Math.log1p(-share);
        for (int k = 0; k <= count; k++) {
            if (k > 0) {
                log += Math.log(trials - k + 1.0) - Math.log(k) + Math.log(share) - Math.log1p(-share);
            }
            sum += Math.exp(log);
        }
        return Math.min(1, sum);
    }
}
