package io.sillok.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class SillokVersion implements IVersionProvider {
    /** Null where it does not run out of its jar. */
    static @Nullable String packaged() {
        return SillokVersion.class.getPackage().getImplementationVersion();
    }

    @Override
    public String[] getVersion() {
        String version = packaged();
        return new String[] {"sillok " + (version == null ? "(not packaged)" : version)};
    }
}
