package pl.ugoda.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Pesel;
import pl.ugoda.portal.view.Question;

/**
 * How somebody shows that a link reached the right person. People are asked for what only they and we know; a company's NIP is
 * public, but together with an address taken from its own invoice it is enough for its own invoices.
 */
record IdentityLadder(KnownFacts facts, boolean otherContactPoint) {
    /** After so many wrong answers only a code remains, where there is somewhere to send it. */
    static final int GUESSES = 3;

    /** What can be asked, the usual question first; empty: only a human can help. */
    List<Question> questions(int wrongBefore) {
        List<Question> questions = new ArrayList<>();
        if (wrongBefore < GUESSES || !otherContactPoint) {
            questions.addAll(byKnowledge());
        }
        if (otherContactPoint) {
            questions.add(Question.ONE_TIME_CODE);
        }
        return List.copyOf(questions);
    }

    private List<Question> byKnowledge() {
        List<Question> questions = new ArrayList<>();
        switch (facts.kind()) {
            case CONSUMER, SOLE_TRADER -> {
                if (facts.born().isPresent()) {
                    questions.add(Question.BIRTH_DATE);
                }
                if (facts.pesel() != null) {
                    questions.add(Question.PESEL_END);
                }
            }
            case COMPANY, PUBLIC_BODY -> {
                if (facts.nip() != null) {
                    questions.add(Question.NIP_END);
                }
            }
        }
        if (postalCode().isPresent() && !invoiceNumbers().isEmpty()) {
            questions.add(Question.POSTAL_AND_INVOICE);
        }
        return questions;
    }

    /** Whether the answer agrees with what we know. A code is judged where codes are kept. */
    boolean agrees(Answer answer) {
        return switch (answer) {
            case Answer.BirthDate(var day) -> facts.born().map(day::equals).orElse(false);
            case Answer.PeselEnd(var digits) ->
                same(Optional.ofNullable(facts.pesel()).map(Pesel::lastFour), digits);
            case Answer.NipEnd(var digits) ->
                same(Optional.ofNullable(facts.nip()).map(Nip::digits).map(nip -> nip.substring(6)), digits);
            case Answer.PostalAndInvoice(var postalCode, var invoiceNumber) ->
                same(postalCode(), plain(postalCode)) && invoiceNumbers().contains(plain(invoiceNumber));
            case Answer.OneTimeCode _ -> false; // see Entrance
        };
    }

    private Optional<String> postalCode() {
        return Optional.ofNullable(facts.postalCode())
                .map(IdentityLadder::plain)
                .filter(IdentityLadder::says);
    }

    private Set<String> invoiceNumbers() {
        return facts.invoiceNumbers().stream()
                .map(IdentityLadder::plain)
                .filter(IdentityLadder::says)
                .collect(Collectors.toSet());
    }

    /** Whether anything is left to know: "///" and "-" are equal in plain form, and nobody's secret. */
    private static boolean says(String plain) {
        return !plain.isEmpty();
    }

    /** People leave out dashes, slashes and spaces, and the letters in front are often read as part of the form. */
    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean same(Optional<String> known, String typed) {
        return known.map(value -> MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }
}
