package io.sillok.transform.figure;

import java.util.Locale;

/** Which way a figure that tells a change goes; its value stays as written. */
public enum Direction {
    /** 3% 증가, rose 3%. */
    RISE,
    /** 0.1% 하락, fell 0.1%. */
    FALL;

    /** The name in machine output. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
