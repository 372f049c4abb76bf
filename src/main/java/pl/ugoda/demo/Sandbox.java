package pl.ugoda.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nip;

/**
 * What the sandbox page shows of one invented debtor: the phone, the mailbox, the bank, and what happened.
 *
 * @param personas whose phone and mailbox can be looked at
 * @param open the mail that is being read
 * @param days what happened, the newest day first
 * @param failed an error to tell, as a message key
 * @param transferred whether the bank has just taken a transfer
 */
public record Sandbox(
        List<Persona> personas,
        Persona current,
        List<Text> texts,
        List<Mail> mails,
        @Nullable Mail open,
        Bank bank,
        List<Day> days,
        SandboxLine line,
        Instant now,
        @Nullable String failed,
        boolean transferred) {

    /**
     * @param caseNumber what the console calls the case
     * @param company whether a firm rather than a private person
     * @param shows what this invented person would know at the entrance of the portal
     */
    public record Persona(
            DebtorId debtor,
            CaseId caseId,
            String caseNumber,
            String name,
            boolean company,
            String email,
            String phone,
            Shows shows) {}

    /** What the entrance of the portal may ask for; nobody could guess it of an invented person. */
    public record Shows(
            @Nullable LocalDate born,
            @Nullable Nip nip,
            @Nullable String postalCode) {}

    /** An SMS on the phone; its link is split off so that it can be pressed, and {@code rest} is what follows it. */
    public record Text(String from, String body, @Nullable String link, String rest, Instant at) {
        private static final Pattern LINK = Pattern.compile("https?://\\S+");

        static Text of(String from, String whole, Instant at) {
            Matcher link = LINK.matcher(whole);
            return link.find()
                    ? new Text(from, whole.substring(0, link.start()), link.group(), whole.substring(link.end()), at)
                    : new Text(from, whole, null, "", at);
        }
    }

    public record Mail(UUID id, String from, String subject, Instant at) {}

    /**
     * The bank's transfer form, filled in with what the case asks for.
     *
     * @param account where the money goes, in groups of four
     * @param kind what the form was filled in for
     */
    public record Bank(String recipient, String account, String title, Money amount, String kind) {}

    /** A day on which something happened, the newest first. */
    public record Day(LocalDate day, List<Happening> happenings) {}

    /** Something the phone shows while it is locked: an SMS, or that a mail came. */
    public record Notice(@Nullable Text text, @Nullable Mail mail, Instant at) {}

    /** Everything that arrived on the phone, the newest on top. */
    public List<Notice> notices() {
        return Stream.concat(
                        texts.stream().map(text -> new Notice(text, null, text.at())),
                        mails.stream().map(mail -> new Notice(null, mail, mail.at())))
                .sorted(Comparator.comparing(Notice::at).reversed())
                .toList();
    }

    /** One line of what happened: an icon, words, and when. */
    public record Happening(String icon, String tone, String what, String detail, Instant at) {}
}
