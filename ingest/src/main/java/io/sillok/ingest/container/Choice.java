package io.sillok.ingest.container;

import io.sillok.ingest.Decoder;
import io.sillok.ingest.Delivery;
import java.io.IOException;
import java.util.Optional;

/** Which reader reads a delivery that came within another. */
@FunctionalInterface
public interface Choice<T> {
    /** Empty where nobody reads such a delivery. */
    Optional<? extends Decoder<T>> of(Delivery delivery) throws IOException;
}
