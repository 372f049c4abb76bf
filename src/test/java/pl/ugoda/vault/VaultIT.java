package pl.ugoda.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

@UgodaTest
class VaultIT {
    @Autowired
    Vault vault;

    @Autowired
    Keys keys;

    @Autowired
    MasterKey master;

    @Autowired
    KeysetRepository keysets;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Credentials credentials;

    @Autowired
    InstallationIndex installation;

    @Autowired
    TestTenant tenant;

    @Autowired
    JdbcClient db;

    @Test
    void whatOneOrganizationSealedAnotherCannotOpen() {
        var a = tenant.fresh();
        var b = tenant.fresh();
        byte[] sealed = tenant.as(a, () -> vault.seal(DataClass.IDENTIFIER, "Jan Przykładowy"));

        assertThat(tenant.as(a, () -> vault.open(DataClass.IDENTIFIER, sealed))).isEqualTo("Jan Przykładowy");
        assertThatThrownBy(() -> tenant.as(b, () -> vault.open(DataClass.IDENTIFIER, sealed)))
                .isInstanceOf(SealBroken.class)
                .hasMessageNotContaining("Jan");
        assertThatThrownBy(() -> tenant.as(a, () -> vault.open(DataClass.CONTACT, sealed)))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void equalValuesMeetWithinAnOrganizationAndNotAcross() {
        var a = tenant.fresh();
        var b = tenant.fresh();

        assertThat(tenant.as(a, () -> vault.index("nip", "5260001246")))
                .isEqualTo(tenant.as(a, () -> vault.index("nip", "5260001246")))
                .isNotEqualTo(tenant.as(b, () -> vault.index("nip", "5260001246")));
        assertThat(installation.index("email", "ola@firma.example"))
                .isEqualTo(installation.index("email", "ola@firma.example"));
    }

    @Test
    void afterARotationEverythingOpensAndIndexesStay() {
        var organization = tenant.fresh();
        tenant.as(organization, () -> {
            byte[] before = vault.seal(DataClass.CONTENT, "Dzień dobry");
            byte[] index = vault.index("phone", "+48500100200");

            vault.rotate();

            byte[] after = vault.seal(DataClass.CONTENT, "Dzień dobry");
            assertThat(vault.open(DataClass.CONTENT, before)).isEqualTo("Dzień dobry");
            assertThat(vault.open(DataClass.CONTENT, after)).isEqualTo("Dzień dobry");
            assertThat(vault.index("phone", "+48500100200")).isEqualTo(index);
            // The first five bytes name the key.
            assertThat(Arrays.copyOf(after, 5)).isNotEqualTo(Arrays.copyOf(before, 5));
        });
    }

    @Test
    void aRotationMadeByAnotherNodeIsNoticedWhenAValueDoesNotOpen() {
        var organization = tenant.fresh();
        var otherNode = new Vault(new Keys(master, keysets, InstantSource.system(), transactions));
        tenant.as(organization, () -> {
            byte[] before = vault.seal(DataClass.CONTACT, "ul. Przykładowa 1");
            otherNode.rotate();
            byte[] recent = otherNode.seal(DataClass.CONTACT, "ul. Przykładowa 2");

            assertThat(vault.open(DataClass.CONTACT, before)).isEqualTo("ul. Przykładowa 1");
            assertThat(vault.open(DataClass.CONTACT, recent)).isEqualTo("ul. Przykładowa 2");
        });
    }

    @Test
    void aKeyMadeInARolledBackTransactionStays() {
        var organization = tenant.fresh();
        var sealed = new java.util.concurrent.atomic.AtomicReference<byte[]>();
        assertThatThrownBy(() -> tenant.inTransaction(organization, () -> {
                    sealed.set(vault.seal(DataClass.FINANCIAL, "PL61"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        tenant.as(organization, () -> keys.forget(KeyPurpose.FINANCIAL));

        assertThat(tenant.as(organization, () -> vault.open(DataClass.FINANCIAL, sealed.get())))
                .isEqualTo("PL61");
    }

    @Test
    void credentialsAreUnreadableInTheTable() {
        var organization = tenant.fresh();
        var creditor = UUID.randomUUID();
        tenant.as(organization, () -> credentials.keep("smsapi", creditor, Map.of("token", "very-secret")));

        byte[] stored = tenant.inTransaction(
                organization,
                () -> db.sql("SELECT secrets_sealed FROM vault.credential")
                        .query(byte[].class)
                        .single());
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("very-secret");
        assertThat(tenant.as(organization, () -> credentials.find("smsapi", creditor)))
                .contains(Map.of("token", "very-secret"));
        assertThat(tenant.as(tenant.fresh(), () -> credentials.find("smsapi", creditor)))
                .isEmpty();
    }
}
