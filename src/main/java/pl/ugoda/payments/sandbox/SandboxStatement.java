package pl.ugoda.payments.sandbox;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;

/**
 * Writes a day of the sandbox bank as MT940, in the dialect of banks that offer mass payments: labelled text, wrapped at 65
 * characters, ISO-8859-2.
 */
record SandboxStatement(Nrb account, int number, LocalDate day, Money opening, List<SandboxTransfer> transfers) {
    static final Charset ENCODING = Charset.forName("ISO-8859-2");

    private static final DateTimeFormatter SIX = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final DateTimeFormatter FOUR = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);
    private static final int WIDTH = 65;
    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_NAME = 70;

    SandboxStatement {
        transfers = List.copyOf(transfers);
    }

    Money closing() {
        return transfers.stream().map(SandboxTransfer::amount).reduce(opening, Money::plus);
    }

    byte[] bytes() {
        StringBuilder file = new StringBuilder();
        line(file, ":20:ST" + SIX.format(day) + "SBX/" + number);
        line(file, ":25:PL" + account.digits());
        line(file, ":28C:" + number + "/1");
        line(file, ":60F:" + balance(opening));
        transfers.forEach(transfer -> entry(file, transfer));
        line(file, ":62F:" + balance(closing()));
        line(file, ":64:" + balance(closing()));
        line(file, "-");
        return file.toString().getBytes(ENCODING);
    }

    private void entry(StringBuilder file, SandboxTransfer transfer) {
        String reference = "SBX" + transfer.id().toString().replace("-", "").substring(16);
        line(
                file,
                ":61:" + SIX.format(day) + FOUR.format(day) + "CN" + decimal(transfer.amount()) + "NTRFNONREF//"
                        + reference);
        boolean virtual = !transfer.account().equals(account);
        line(file, virtual ? "911-TRANSAKCJA COLLECT" : "770-PRZELEW PRZYCHODZACY");
        String text = (virtual
                        ? "911 TRANSAKCJA COLLECT; ID IPH: "
                                + transfer.account().digits()
                        : "770 PRZELEW KRAJOWY")
                + "; Z RACH.: " + transfer.payerAccount().digits()
                + "; OD: " + plain(transfer.payerName(), LONGEST_NAME)
                + "; TYT.: " + plain(transfer.title(), LONGEST_TITLE)
                + "; TNR: " + reference;
        List<String> lines = wrapped(text);
        line(file, ":86:" + lines.getFirst());
        lines.subList(1, lines.size()).forEach(line -> line(file, line));
    }

    private String balance(Money money) {
        return (money.isNegative() ? "D" : "C")
                + SIX.format(day)
                + money.currency().getCurrencyCode()
                + decimal(money.isNegative() ? money.negated() : money);
    }

    private static String decimal(Money money) {
        return money.amount().toPlainString().replace('.', ',');
    }

    /** What a person types cannot pretend to be another part of the entry, nor another line of the file. */
    private static String plain(String text, int longest) {
        String plain =
                text.replaceAll("[;:\\p{Cntrl}]", " ").replaceAll("\\s+", " ").strip();
        return plain.length() > longest ? plain.substring(0, longest) : plain;
    }

    /** Breaks after a space where there is one, which stays at the end of its line. */
    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > WIDTH) {
            int space = rest.lastIndexOf(' ', WIDTH - 1);
            int end = space > 0 ? space + 1 : WIDTH;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        lines.add(rest);
        return lines;
    }

    private static void line(StringBuilder file, String line) {
        file.append(line).append("\r\n");
    }
}
