package pl.ugoda.intake.csv;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns records into invoices by the meaning given to the columns. Never throws on any record. */
public final class RowReader {
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);
    private final int mostCells;
    private final LocalDate today;

    public RowReader(Columns columns, LocalDate today) {
        List<Optional<Field>> fields = columns.fields();
        for (int i = 0; i < fields.size(); i++) {
            int place = i;
            fields.get(i).ifPresent(field -> {
                if (!places.containsKey(field)) {
                    places.put(field, place);
                }
            });
        }
        mostCells = places.values().stream().mapToInt(place -> place + 1).max().orElse(0);
        this.today = today;
    }

    /** The text a record holds for a field, as written. */
    public String text(CsvRecord record, Field field) {
        Integer place = places.get(field);
        return place == null ? "" : record.cell(place);
    }

    public RowReading read(CsvRecord record) {
        if (record.damage() != null) {
            return new RowReading.Refused(List.of(new Finding(record.damage(), null)));
        }
        RowDraft draft = new RowDraft(today, places.keySet(), field -> text(record, field));
        if (record.cells().size() < mostCells) {
            draft.find(FindingCode.TOO_FEW_CELLS, null);
        }
        for (Map.Entry<Field, Integer> place : places.entrySet()) {
            if (record.cell(place.getValue()).indexOf('\uFFFD') >= 0) {
                draft.find(FindingCode.UNREADABLE_LETTERS, place.getKey());
            }
        }
        return draft.finished();
    }
}
