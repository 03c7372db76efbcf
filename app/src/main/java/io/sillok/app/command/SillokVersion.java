package io.sillok.app.command;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class SillokVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = SillokVersion.class.getPackage().getImplementationVersion();
        return new String[] {"sillok " + (version == null ? "(not packaged)" : version)};
    }
}
