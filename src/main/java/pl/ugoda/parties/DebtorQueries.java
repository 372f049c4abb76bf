package pl.ugoda.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.kernel.Pesel;
import pl.ugoda.vault.DataClass;
import pl.ugoda.vault.Vault;

/** Reads debtors and finds them by what somebody remembers of them. */
@Repository
class DebtorQueries {
    private final JdbcClient db;
    private final Vault vault;

    DebtorQueries(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    List<Debtor> find(Collection<DebtorId> ids) {
        return db.sql("""
                SELECT d.id, d.person_id, d.creditor_id, d.kind, d.language, d.name_sealed, d.nip_sealed, d.pesel_sealed,
                       d.birth_date_sealed, d.address_sealed
                  FROM unnest(:ids::uuid[]) wanted (id)
                  JOIN parties.debtor d ON d.id = wanted.id
                """)
                .param(
                        "ids",
                        new SqlArrayValue(
                                "uuid",
                                Set.copyOf(ids).stream().map(DebtorId::value).toArray()))
                .query((row, _) -> debtor(row))
                .list();
    }

    Optional<String> customerNumber(DebtorId debtor) {
        return db.sql("SELECT reference_sealed FROM parties.debtor WHERE id = :debtor AND reference_sealed IS NOT NULL")
                .param("debtor", debtor.value())
                .query((row, _) -> vault.open(DataClass.IDENTIFIER, row.getBytes("reference_sealed")))
                .optional();
    }

    Map<DebtorId, PersonId> persons(Collection<DebtorId> ids) {
        Map<DebtorId, PersonId> found = new HashMap<>();
        db.sql("""
                SELECT id, person_id
                  FROM parties.debtor
                 WHERE id = ANY (:ids)
                """)
                .param(
                        "ids",
                        new SqlArrayValue(
                                "uuid", ids.stream().map(DebtorId::value).toArray()))
                .query(row -> {
                    found.put(debtorId(row), new PersonId(row.getObject("person_id", UUID.class)));
                });
        return found;
    }

    List<DebtorId> ofPerson(PersonId person) {
        return db.sql("""
                SELECT id
                  FROM parties.debtor
                 WHERE person_id = :person
                 ORDER BY id
                """)
                .param("person", person.value())
                .query((row, _) -> debtorId(row))
                .list();
    }

    /** Debtors with one of these numbers or addresses. */
    List<DebtorId> withMark(List<Fingerprint> marks, int limit) {
        return db.sql("""
                SELECT id FROM (
                    SELECT id FROM parties.debtor JOIN unnest(:marks::bytea[]) m (mark) ON nip_index = m.mark
                    UNION
                    SELECT id FROM parties.debtor JOIN unnest(:marks::bytea[]) m (mark) ON pesel_index = m.mark
                    UNION
                    SELECT id FROM parties.debtor JOIN unnest(:marks::bytea[]) m (mark) ON reference_index = m.mark
                    UNION
                    SELECT debtor_id FROM parties.contact_point JOIN unnest(:marks::bytea[]) m (mark) ON value_index = m.mark) found
                 ORDER BY id
                 LIMIT :limit
                """)
                .param("marks", new SqlArrayValue("bytea", (Object[])
                        marks.stream().map(Fingerprint::bytes).toArray(byte[][]::new)))
                .param("limit", limit)
                .query((row, _) -> debtorId(row))
                .list();
    }

    /** Debtors whose names hold all these words. */
    List<DebtorId> withWords(List<String> words, int limit) {
        return db.sql("""
                SELECT debtor_id AS id
                  FROM unnest(:words::bytea[]) wanted (word)
                  JOIN parties.debtor_word ON word_index = wanted.word
                 GROUP BY debtor_id
                HAVING count(*) = :count
                 ORDER BY debtor_id
                 LIMIT :limit
                """)
                .param("words", new SqlArrayValue("bytea", (Object[]) words.stream()
                        .map(word -> DebtorRepository.wordIndex(word, vault))
                        .toArray(byte[][]::new)))
                .param("count", words.size())
                .param("limit", limit)
                .query((row, _) -> debtorId(row))
                .list();
    }

    private Debtor debtor(ResultSet row) throws SQLException {
        @Nullable String nip = open(row, "nip_sealed");
        @Nullable String pesel = open(row, "pesel_sealed");
        @Nullable String birthDate = open(row, "birth_date_sealed");
        @Nullable String address = vault.openNullable(DataClass.CONTACT, row.getBytes("address_sealed"));
        return new Debtor(
                debtorId(row),
                new PersonId(row.getObject("person_id", UUID.class)),
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                DebtorKind.valueOf(row.getString("kind")),
                vault.open(DataClass.IDENTIFIER, row.getBytes("name_sealed")),
                nip == null ? null : new Nip(nip),
                pesel == null ? null : new Pesel(pesel),
                birthDate == null ? null : LocalDate.parse(birthDate),
                address == null ? null : PostalAddress.ofStored(address),
                Language.valueOf(row.getString("language")));
    }

    private @Nullable String open(ResultSet row, String column) throws SQLException {
        return vault.openNullable(DataClass.IDENTIFIER, row.getBytes(column));
    }

    private static DebtorId debtorId(ResultSet row) throws SQLException {
        return new DebtorId(row.getObject("id", UUID.class));
    }
}
