package pl.ugoda.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.payments.ProviderPayments.Start;
import pl.ugoda.testing.SpokenLog;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;
import pl.ugoda.vault.Credentials;

/** What a payment provider, or somebody who plays one, gets for an answer at our door. */
@UgodaTest
class HooksIT {
    private static final String SECRET = "whsec-of-this-test";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String DEBTOR = "PIEKARNIA KŁOSIK";

    @Autowired
    ProviderPayments payments;

    @Autowired
    Credentials credentials;

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestTenant tenant;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private final HttpClient provider = HttpClient.newHttpClient();
    private PaymentsFixtures fixtures;
    private OrganizationId organization;
    private CaseId bakery;
    private String reference;

    @BeforeEach
    void aPaymentOnItsWay() {
        fixtures = new PaymentsFixtures(beans);
        organization = tenant.fresh();
        tenant.as(
                organization,
                () -> credentials.keep("sandbox", Credentials.WHOLE_ORGANIZATION, Map.of("secret", SECRET)));
        CreditorId creditor = here(fixtures::creditor);
        bakery = here(() -> fixtures.openCase(creditor, DEBTOR, Map.of("FV/1/2026", "100.00")));
        reference = begun("k1", "100.00");
    }

    @Test
    void aSignedNotificationIsStoredActedOnAndAnswered200() {
        var answer = sent(paid("e1", reference, "10000"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(left()).isEqualTo(Money.zloty("0.00"));
        assertThat(outcomes()).containsExactly("BOOKED");
    }

    @Test
    void theSameEventSentAgainIs200AndBooksNothingTwice() {
        String half = begun("k2", "40.00");
        for (int i = 0; i < 3; i++) {
            assertThat(sent(paid("e1", half, "4000")).statusCode()).isEqualTo(200);
        }

        assertThat(left()).isEqualTo(Money.zloty("60.00"));
        assertThat(outcomes()).containsExactly("BOOKED");
    }

    @Test
    void anotherEventAboutAPaidPaymentChangesNothing() {
        assertThat(sent(paid("e1", reference, "10000")).statusCode()).isEqualTo(200);
        assertThat(sent(failed("e2", reference)).statusCode()).isEqualTo(200);
        assertThat(sent(paid("e3", reference, "10000")).statusCode()).isEqualTo(200);

        assertThat(left()).isEqualTo(Money.zloty("0.00"));
        assertThat(outcomes()).containsExactly("BOOKED", "NO_CHANGE", "NO_CHANGE");
    }

    @Test
    void aFailureThatArrivesBeforeItsSuccessLosesNoMoney() {
        assertThat(sent(failed("e1", reference)).statusCode()).isEqualTo(200);
        assertThat(left()).isEqualTo(Money.zloty("100.00"));

        assertThat(sent(paid("e2", reference, "10000")).statusCode()).isEqualTo(200);
        assertThat(left()).isEqualTo(Money.zloty("0.00"));
        assertThat(outcomes()).containsExactly("FAILED", "BOOKED");
    }

    @Test
    void anotherAmountIsKeptForAPersonAndNotBooked() {
        assertThat(sent(paid("e1", reference, "9999")).statusCode()).isEqualTo(200);

        assertThat(left()).isEqualTo(Money.zloty("100.00"));
        assertThat(outcomes()).containsExactly("AMOUNT_DIFFERS");
        assertThat(here(payments::doubtful)).hasSize(1);
    }

    @Test
    void anUnknownPaymentIsKeptAndBooksNothing() {
        assertThat(sent(paid("e1", "SBX-nobody-knows", "10000")).statusCode()).isEqualTo(200);

        assertThat(left()).isEqualTo(Money.zloty("100.00"));
        assertThat(outcomes()).containsExactly("UNKNOWN_PAYMENT");
    }

    @Test
    void aWrongOrMissingSignatureIs401AndNothingIsStored() {
        byte[] body = paid("e1", reference, "10000");

        refused(401, send(address(organization), body, signature("another secret", Instant.now(), body)));
        refused(401, send(address(organization), body, "t=1,v1=zz"));
        refused(401, send(address(organization), body, null));
    }

    @Test
    void aSignatureOverOtherBytesIs401() {
        String genuine = signature(SECRET, Instant.now(), paid("e1", reference, "1"));

        refused(401, send(address(organization), paid("e1", reference, "10000"), genuine));
    }

    @Test
    void anOldSignatureIsAReplayAnd401() {
        byte[] body = paid("e1", reference, "10000");

        refused(
                401,
                send(
                        address(organization),
                        body,
                        signature(SECRET, Instant.now().minusSeconds(3600), body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "{\"event\":\"e\"}", "{\"event\":{\"a\":1}}", "{\"event\":\"e\""})
    void whatIsSignedButNoNotificationIsRefused(String text) {
        refused(401, sent(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aHugeBodyIs413WithoutBeingRead() {
        refused(413, sent(new byte[70 * 1024]));
        refused(413, sentInPieces(new byte[1024 * 1024]));
    }

    @Test
    void anUnknownProviderIs404AndAnAddressWithoutOrganizationIs400() {
        byte[] body = paid("e1", reference, "10000");
        String signature = signature(SECRET, Instant.now(), body);

        refused(404, send("/hooks/nobody/" + organization, body, signature));
        refused(400, send("/hooks/sandbox/not-an-id", body, signature));
        refused(403, send("/hooks/sandbox", body, signature));
        refused(403, send("/hooks/sandbox/" + organization + "/more", body, signature));
    }

    @Test
    void readingOrDeletingIsNoWayToNotify() {
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS")) {
            var answer = exchange(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address(organization)))
                    .method(method, HttpRequest.BodyPublishers.noBody()));
            refused(403, answer);
        }
    }

    @Test
    void anotherOrganizationsSecretOpensNothingHereAndTheAnswerTellsNothing() {
        var other = tenant.fresh();
        tenant.as(
                other,
                () -> credentials.keep("sandbox", Credentials.WHOLE_ORGANIZATION, Map.of("secret", "the other's")));
        byte[] body = paid("e1", reference, "10000");

        refused(401, send(address(organization), body, signature("the other's", Instant.now(), body)));
        // Signed rightly for the other organization: kept there, where nobody knows such a payment.
        var answer = send(address(other), body, signature("the other's", Instant.now(), body));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(left()).isEqualTo(Money.zloty("100.00"));
        assertThat(outcomes()).isEmpty();

        var nobody = send(address(OrganizationId.next()), body, signature(SECRET, Instant.now(), body));
        var wrong = send(address(organization), body, signature("wrong", Instant.now(), body));
        assertThat(nobody.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(nobody.body()).isEqualTo(wrong.body());
    }

    @Test
    void theLogNamesNoPersonAndQuotesNoBody() {
        try (var log = SpokenLog.listen()) {
            assertThat(sent(paid("e1", reference, "9999")).statusCode()).isEqualTo(200);
            byte[] nonsense = ("not json: " + DEBTOR + " ola@poczta.example").getBytes(StandardCharsets.UTF_8);
            assertThat(sent(nonsense).statusCode()).isEqualTo(401);
            assertThat(send("/hooks/sandbox/" + "Ola%20z%20piekarni", nonsense, "t=1,v1=zz")
                            .statusCode())
                    .isEqualTo(400);

            assertThat(log.said())
                    .noneMatch(line -> line.contains(DEBTOR)
                            || line.contains("ola@poczta.example")
                            || line.contains("Ola z piekarni")
                            || line.contains(SECRET)
                            || line.contains("amountMinor"));
        }
    }

    private void refused(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "pl.ugoda", DEBTOR);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(outcomes()).isEmpty();
        assertThat(left()).isEqualTo(Money.zloty("100.00"));
    }

    private String begun(String key, String amount) {
        var wanted = new ProviderPayments.Wanted(
                bakery, Money.zloty(amount), List.of(), key, "UG", URI.create("http://localhost/portal/pay/done"));
        Start start = here(() -> payments.start("sandbox", wanted));
        assertThat(start).isInstanceOf(Start.Started.class);
        return ((Start.Started) start).payAt().getPath().replaceFirst(".*/", "");
    }

    private byte[] paid(String event, String of, String minor) {
        return """
                {"event":"%s","reference":"%s","outcome":"PAID","amountMinor":"%s","currency":"PLN","paidAt":"2026-11-23T08:30:00Z"}""".formatted(event, of, minor).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] failed(String event, String of) {
        return """
                {"event":"%s","reference":"%s","outcome":"FAILED"}""".formatted(event, of).getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> sent(byte[] body) {
        return send(address(organization), body, signature(SECRET, Instant.now(), body));
    }

    private HttpResponse<String> sentInPieces(byte[] body) {
        return exchange(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address(organization)))
                .header("sandbox-signature", signature(SECRET, Instant.now(), body))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))));
    }

    private HttpResponse<String> send(String path, byte[] body, @org.jspecify.annotations.Nullable String signature) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return exchange(signature == null ? request : request.header("sandbox-signature", signature));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return provider.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String address(OrganizationId organization) {
        return "/hooks/sandbox/" + organization;
    }

    // Written anew from the provider's documentation, not called from the adapter.
    private static String signature(String secret, Instant at, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> outcomes() {
        return tenant.inTransaction(
                organization,
                () -> db.sql("SELECT outcome FROM payments.notification ORDER BY received_at, id")
                        .query(String.class)
                        .list());
    }

    private Money left() {
        return here(() -> fixtures.left(bakery, TODAY)).values().iterator().next();
    }

    private <R> R here(Supplier<R> work) {
        return tenant.as(organization, work);
    }
}
