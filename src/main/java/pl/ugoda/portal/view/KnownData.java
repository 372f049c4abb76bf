package pl.ugoda.portal.view;

import java.util.List;

/** What we know of the reader, as far as a screen somebody else might see should show it. */
public record KnownData(String name, List<String> address, List<String> contacts) {
    public KnownData {
        address = List.copyOf(address);
        contacts = List.copyOf(contacts);
    }
}
