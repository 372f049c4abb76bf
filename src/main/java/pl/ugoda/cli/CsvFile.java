package pl.ugoda.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file given to a command: UTF-8, with a header line; columns in any order, unknown ones ignored. */
final class CsvFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private CsvFile() {}

    /** @throws BadUsage when the file cannot be read as a whole or lacks a required column */
    static List<Row> read(Path file, String... required) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            try (CSVParser parser = FORMAT.parse(
                    new java.io.StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text))) {
                if (text.isBlank()) {
                    throw new BadUsage(file + ": the file is empty");
                }
                for (String column : required) {
                    if (!parser.getHeaderMap().containsKey(column)) {
                        throw new BadUsage(file + ": the header names no column '" + column + "'");
                    }
                }
                return parser.stream().map(Row::new).toList();
            }
        } catch (CharacterCodingException wrong) {
            throw new BadUsage(file + ": not a UTF-8 text");
        } catch (IOException unreadable) {
            throw new BadUsage(file + ": " + InputFile.whyNot(file, unreadable));
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException broken) {
            throw new BadUsage(file + ": not a CSV file: " + broken.getMessage());
        }
    }

    /** One line below the header. */
    record Row(CSVRecord cells) {
        /** The cell, empty where the line is too short or the column does not exist. */
        String get(String column) {
            return cells.isSet(column) ? cells.get(column) : "";
        }

        /** @throws Refused when the cell is empty */
        String required(String column) {
            String cell = get(column);
            if (cell.isEmpty()) {
                throw new Refused("column '" + column + "' is empty");
            }
            return cell;
        }

        /** How to name the row where it has no id of its own. */
        String name() {
            return "row " + cells.getRecordNumber();
        }
    }
}
