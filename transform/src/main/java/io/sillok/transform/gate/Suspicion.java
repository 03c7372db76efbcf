package io.sillok.transform.gate;

import io.sillok.model.watch.Gate;

/**
 * Something about one series that an honest load seldom does.
 *
 * @param certain whether it alone is reason enough, however many other series the load has
 * @param text what is seen, as one clause
 */
record Suspicion(Gate gate, String seriesKey, boolean certain, String text) {}
