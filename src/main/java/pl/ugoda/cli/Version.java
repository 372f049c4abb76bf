package pl.ugoda.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which Ugoda this is, as its jar says; a build that is no jar has no version. */
class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"ugoda " + Objects.requireNonNullElse(version, "(not from a jar)")};
    }
}
