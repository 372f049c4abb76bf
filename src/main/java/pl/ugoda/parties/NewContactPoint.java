package pl.ugoda.parties;

import java.util.Optional;

/** An address as it came with an invoice, in its one spelling. */
public record NewContactPoint(Medium medium, String value) {
    public NewContactPoint {
        if (medium.normalize(value).filter(value::equals).isEmpty()) {
            throw new IllegalArgumentException("not a normalized " + medium);
        }
    }

    /** Empty when the text is no e-mail address. */
    public static Optional<NewContactPoint> email(String text) {
        return Medium.EMAIL.normalize(text).map(value -> new NewContactPoint(Medium.EMAIL, value));
    }

    /** Empty when the text is no phone number that exists in its country's numbering plan. */
    public static Optional<NewContactPoint> phone(String text) {
        return Medium.PHONE.normalize(text).map(value -> new NewContactPoint(Medium.PHONE, value));
    }

    @Override
    public String toString() {
        return "NewContactPoint[" + medium + "]";
    }
}
