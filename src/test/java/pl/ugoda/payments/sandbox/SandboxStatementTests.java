package pl.ugoda.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.payments.statement.BankStatement;
import pl.ugoda.payments.statement.Particulars;
import pl.ugoda.payments.statement.StatementFile;
import pl.ugoda.payments.statement.StatementReader;

class SandboxStatementTests {
    private static final Nrb ACCOUNT = Nrb.of("999910140000071219812874");
    private static final Nrb VIRTUAL = Nrb.of("999910145500000000000001");
    private static final Nrb PAYER = Nrb.of("999999990000000000000001");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void ourOwnReaderUnderstandsWhatTheSandboxBankWrites() {
        String longTitle =
                "zapłata za faktury numer FV/41/11/2026 i FV/42/11/2026 wraz z odsetkami, dziękujemy za cierpliwość";
        BankStatement read = read(
                transfer(ACCOUNT, "100.00", longTitle, "Żaneta Wzorcowa"),
                transfer(VIRTUAL, "0.01", "x", "Łąka Wzorcowa"));
        assertThat(read.account()).isEqualTo("PL" + ACCOUNT.digits());
        assertThat(read.balances()).isTrue();
        Particulars first = read.entries().getFirst().particulars();
        assertThat(first.title()).isEqualTo(longTitle);
        assertThat(first.counterpartyName()).isEqualTo("Żaneta Wzorcowa");
        assertThat(first.counterpartyAccount()).isEqualTo(PAYER.digits());
        assertThat(first.collectId()).isEmpty();
        assertThat(read.entries().getLast().particulars().collectId()).isEqualTo(VIRTUAL.digits());
    }

    @Test
    void aTitleCannotPretendToBeAnotherEntry() {
        BankStatement read = read(transfer(
                ACCOUNT, "1.00", "x; TYT.: FV/1\n:61:2611231123CN9999,00NTRFNONREF\n; OD: KTOS INNY", "Y; TYT.: Z"));
        assertThat(read.entries()).hasSize(1);
        assertThat(read.balances()).isTrue();
        assertThat(read.entries().getFirst().particulars().counterpartyName()).doesNotContain("KTOS INNY");
    }

    @Test
    void aDayWithoutTransfersIsAStatementToo() {
        BankStatement read = read();
        assertThat(read.entries()).isEmpty();
        assertThat(read.balances()).isTrue();
        assertThat(read.to()).isEqualTo(DAY);
    }

    private static SandboxTransfer transfer(Nrb account, String amount, String title, String payer) {
        return new SandboxTransfer(UUID.randomUUID(), account, Money.zloty(amount), title, payer, PAYER);
    }

    private static BankStatement read(SandboxTransfer... transfers) {
        byte[] bytes = new SandboxStatement(ACCOUNT, 7, DAY, Money.zloty("12.34"), List.of(transfers)).bytes();
        StatementFile file = StatementReader.read(bytes);
        assertThat(file).isInstanceOf(StatementFile.Read.class);
        StatementFile.Read read = (StatementFile.Read) file;
        assertThat(read.problems()).isEmpty();
        return read.statements().getFirst();
    }
}
