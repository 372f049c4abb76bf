package pl.ugoda.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/** Between columns and the words of this module. */
final class Columns {
    private Columns() {}

    static SqlArrayValue claims(Collection<ClaimId> claims) {
        return ids(claims.stream().map(ClaimId::value).toList());
    }

    static SqlArrayValue ids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    /** One array of a bulk insert: a column of all rows. */
    static <T> SqlArrayValue column(String type, List<T> rows, Function<? super T, ? extends @Nullable Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), Currency.getInstance(row.getString("currency")));
    }

    static ClaimId claim(ResultSet row) throws SQLException {
        return new ClaimId(row.getObject("claim_id", UUID.class));
    }
}
