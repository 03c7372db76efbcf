package io.sillok.ingest.batch;

import io.sillok.model.landing.StatRow;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something known of each form of a document's rows. It is asked for with every row, and most periods have one form only. */
final class PerForm<T> {
    /** A table in which every row is of its own form must not fill the memory. */
    private static final int MOST = 200_000;

    private final Function<Form, T> make;
    private final Map<Form, T> all = new HashMap<>();
    private final Map<String, Known<T>> lastOfPeriod = new HashMap<>();

    private record Known<T>(Form form, T value) {}

    /** @param make what to know of a form that is new, or was forgotten among too many others */
    PerForm(Function<Form, T> make) {
        this.make = make;
    }

    T of(StatRow row) {
        Known<T> last = lastOfPeriod.get(row.period());
        if (last != null && last.form().isOf(row)) {
            return last.value();
        }
        Form form = Form.of(row);
        @Nullable T known = all.get(form);
        if (known == null) {
            if (all.size() == MOST) {
                all.clear();
                lastOfPeriod.clear();
            }
            known = make.apply(form);
            all.put(form, known);
        }
        lastOfPeriod.put(form.period(), new Known<>(form, known));
        return known;
    }
}
