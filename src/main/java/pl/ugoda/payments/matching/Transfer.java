package pl.ugoda.payments.matching;

import pl.ugoda.kernel.Money;

/**
 * Money that arrived, as far as matching looks at it. Unknown parts are empty.
 *
 * @param payerAccount any text that is equal for equal accounts and is written the same way in {@link OpenCase#payerAccounts}
 * @param creditedAccount the account the money was credited to, when it is a virtual one: 26 digits or the bank's identifier
 */
public record Transfer(Money amount, String title, String payerName, String payerAccount, String creditedAccount) {}
