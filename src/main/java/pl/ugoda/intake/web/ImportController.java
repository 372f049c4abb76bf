package pl.ugoda.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import pl.ugoda.intake.Import;
import pl.ugoda.intake.ImportId;
import pl.ugoda.intake.ImportOptions;
import pl.ugoda.intake.ImportRow;
import pl.ugoda.intake.ImportRows;
import pl.ugoda.intake.Imports;
import pl.ugoda.intake.Upload;
import pl.ugoda.intake.csv.Columns;
import pl.ugoda.intake.csv.Field;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.ledger.Regime;
import pl.ugoda.parties.Creditor;
import pl.ugoda.parties.Creditors;
import pl.ugoda.web.Page;

/** Upload, columns, preview, import: plain forms and links, a redirect after each deed. */
@Controller
@RequestMapping("/console/import")
@PreAuthorize("hasAnyRole('ACCOUNTANT', 'ADMINISTRATOR')")
class ImportController {
    private static final int RECENT = 20;
    private static final int ROWS = 50;

    private final Imports imports;
    private final Creditors creditors;
    private final InstantSource technicalClock;

    ImportController(Imports imports, Creditors creditors, @Qualifier("technicalClock") InstantSource technicalClock) {
        this.imports = imports;
        this.creditors = creditors;
        this.technicalClock = technicalClock;
    }

    @GetMapping
    String list(Model model) {
        return list(model, "");
    }

    private String list(Model model, String complaint) {
        model.addAttribute("recent", imports.recent(RECENT));
        model.addAttribute("creditors", creditors.all());
        model.addAttribute("complaint", complaint);
        return "intake/imports";
    }

    @PostMapping
    String upload(
            @RequestParam(name = "creditor", required = false) @Nullable UUID creditor,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response)
            throws IOException {
        List<Upload> uploads = files == null
                ? List.of()
                : files.stream()
                        .filter(file -> file.getSize() > 0
                                || !orEmpty(file.getOriginalFilename()).isEmpty())
                        .map(file -> new Upload(orEmpty(file.getOriginalFilename()), file))
                        .toList();
        Optional<Creditor> chosen = creditor == null ? Optional.empty() : creditors.find(new CreditorId(creditor));
        if (chosen.isEmpty() || uploads.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(model, page.t(chosen.isEmpty() ? "intake.problem.CREDITOR" : "intake.problem.NO_FILE"));
        }
        return switch (imports.upload(chosen.get().id(), uploads, ImportOptions.USUAL)) {
            case Imports.Uploaded.Accepted(var id) -> "redirect:/console/import/" + id;
            case Imports.Uploaded.Refused(var problem) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield list(model, page.t("intake.problem." + problem));
            }
        };
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(name = "rows", required = false) @Nullable ImportRows which,
            @RequestParam(name = "after", defaultValue = "0") int after,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Import work = find(id);
        if (work.state().isRunning()) {
            // The page comes again by itself, also without script.
            response.setHeader("Refresh", "2");
        }
        return show(work, work, which, after, "", page, model);
    }

    /** @param shown the import with the columns as they stand in the form */
    private String show(
            Import work, Import shown, @Nullable ImportRows wanted, int after, String complaint, Page page, Model model)
            throws IOException {
        var counts = imports.counts(work.id());
        ImportRows which = wanted != null ? wanted : counts.toMend() > 0 ? ImportRows.TO_MEND : ImportRows.ALL;
        List<ImportRow> rows = imports.rows(work.id(), which, after, ROWS + 1);
        boolean more = rows.size() > ROWS;
        List<ImportRow> here = more ? rows.subList(0, ROWS) : rows;
        RowWords words = new RowWords(work, page.phrases());
        model.addAttribute(
                "view",
                new ImportView(
                        shown,
                        creditors.find(work.creditor()).map(Creditor::shortName).orElse(""),
                        counts,
                        columns(shown),
                        which,
                        here.stream().map(words::line).toList(),
                        more ? here.getLast().number() : 0,
                        rate(work, page),
                        complaint));
        return "intake/import";
    }

    @PostMapping("/{id}/columns")
    String choose(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Import work = find(id);
        Columns columns = chosen(work, form);
        ImportOptions options = options(work, form);
        List<String> complaints = complaints(columns, page);
        if (work.table() != null && work.isOpenToChange() && !complaints.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(work, work.with(columns, options), null, 0, String.join(" ", complaints), page, model);
        }
        boolean done = imports.choose(work.id(), columns, options);
        return "redirect:/console/import/" + id + (done ? "" : "#state");
    }

    private static List<String> complaints(Columns columns, Page page) {
        List<String> complaints = new ArrayList<>();
        if (!columns.missing().isEmpty()) {
            complaints.add(
                    page.t("intake.columns.missing", "fields", names(columns.missing(), "intake.needed.", page)));
        }
        if (!columns.ambiguous().isEmpty()) {
            complaints.add(page.t("intake.columns.twice", "fields", names(columns.ambiguous(), "intake.field.", page)));
        }
        return complaints;
    }

    private static String names(Set<Field> fields, String key, Page page) {
        return fields.stream().map(field -> page.t(key + field)).collect(Collectors.joining(", "));
    }

    @PostMapping("/{id}/start")
    String start(@PathVariable UUID id) {
        // Pressed twice or too late: the page shows how it stands.
        boolean started = imports.start(find(id).id());
        return "redirect:/console/import/" + id + (started ? "" : "#state");
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable UUID id) {
        boolean cancelled = imports.cancel(find(id).id());
        return "redirect:/console/import/" + id + (cancelled ? "" : "#state");
    }

    @GetMapping("/{id}/bad-rows.csv")
    void badRows(@PathVariable UUID id, @ModelAttribute("page") Page page, HttpServletResponse response)
            throws IOException {
        Import work = find(id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + page.t("intake.bad-rows.file") + "\"");
        response.setHeader("Cache-Control", "no-store");
        new BadRows(imports).write(work, page.phrases(), response.getWriter());
    }

    private Import find(UUID id) {
        return imports.find(new ImportId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<ColumnLine> columns(Import work) throws IOException {
        if (work.table() == null || work.columns() == null) {
            return List.of();
        }
        List<String> example = imports.example(work);
        List<ColumnLine> lines = new ArrayList<>();
        for (int i = 0; i < work.table().header().size(); i++) {
            lines.add(new ColumnLine(
                    i,
                    work.table().header().get(i),
                    i < example.size() ? example.get(i) : "",
                    i < work.columns().fields().size()
                            ? work.columns().fields().get(i).orElse(null)
                            : null));
        }
        return lines;
    }

    private static Columns chosen(Import work, Map<String, String> form) {
        List<Optional<Field>> fields = new ArrayList<>();
        int count = work.table() == null ? 0 : work.table().header().size();
        for (int i = 0; i < count; i++) {
            String name = form.getOrDefault("column-" + i, "");
            fields.add(Arrays.stream(Field.values())
                    .filter(field -> field.name().equals(name))
                    .findFirst());
        }
        return new Columns(fields);
    }

    private static ImportOptions options(Import work, Map<String, String> form) {
        ImportOptions before = work.options();
        return new ImportOptions(
                regime(form.get("company")).orElse(before.company()),
                regime(form.get("unclear")).orElse(before.unclear()),
                before.termDays());
    }

    private static Optional<Regime> regime(@Nullable String code) {
        return "trade".equals(code)
                ? Optional.of(new Regime.Trade())
                : "late".equals(code) ? Optional.of(new Regime.Late()) : Optional.empty();
    }

    private String rate(Import work, Page page) {
        if (!work.state().isRunning() || work.startedAt() == null || work.rowsDone() == 0) {
            return "";
        }
        double seconds =
                Duration.between(work.startedAt(), technicalClock.instant()).toMillis() / 1000.0;
        if (seconds < 1) {
            return "";
        }
        long perSecond = Math.max(1, Math.round(work.rowsDone() / seconds));
        return page.t("intake.rate", "rate", perSecond);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
