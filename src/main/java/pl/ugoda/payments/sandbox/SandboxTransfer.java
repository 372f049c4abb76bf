package pl.ugoda.payments.sandbox;

import java.util.UUID;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;

/** A transfer ordered in the sandbox bank. */
record SandboxTransfer(UUID id, Nrb account, Money amount, String title, String payerName, Nrb payerAccount) {}
