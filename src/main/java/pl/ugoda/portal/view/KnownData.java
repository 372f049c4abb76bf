package pl.ugoda.portal.view;

import java.util.List;

/** What we know of the reader, as far as a screen somebody else might see should show it. */
public record KnownData(
        String name, List<String> address, List<String> contacts, List<Mark> numbers, List<String> invoices) {
    /**
     * Something we know somebody by.
     *
     * @param code the end of the message key {@code portal.data.…}
     * @param value as much of it as its owner needs to recognize it
     */
    public record Mark(String code, String value) {}

    public KnownData {
        address = List.copyOf(address);
        contacts = List.copyOf(contacts);
        numbers = List.copyOf(numbers);
        invoices = List.copyOf(invoices);
    }
}
