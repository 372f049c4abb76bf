package pl.ugoda.cli;

import java.util.List;
import java.util.regex.Pattern;

/** Settings given on the command line of a server. */
final class Settings {
    static final String HELP = "%nSettings stronger than environment and files may follow as --name=value.";

    private static final Pattern SETTING = Pattern.compile("--[\\w.-]+=.*");

    private Settings() {}

    /** @throws BadUsage when one is not of the form {@code --name=value}: a typing error must not start a server */
    static List<String> checked(List<String> settings) {
        for (String setting : settings) {
            if (!SETTING.matcher(setting).matches()) {
                throw new BadUsage("Not a setting of the form --name=value: '" + setting + "'");
            }
        }
        return List.copyOf(settings);
    }
}
