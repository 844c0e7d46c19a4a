package vn.motcua.intake.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.intake.catalogue.ProcedureList.Item;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Field;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.catalogue.SearchText;

import java.util.List;

/** What may be filed here. */
@RestController
final class ProcedureController {

    private final Catalogue catalogue;

    ProcedureController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/api/procedures")
    ProcedureList find(
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(defaultValue = "") String q) {
        List<String> sought = SearchText.words(q);
        List<Item> items =
                catalogue.procedures().stream()
                        .filter(procedure -> matches(field, procedure.field()))
                        .filter(procedure -> matches(level, procedure.level().name()))
                        .filter(procedure ->
                                sought.stream().allMatch(searchable(procedure)::contains))
                        .map(procedure -> Item.of(procedure, fieldName(procedure)))
                        .toList();
        return new ProcedureList(catalogue.version(), items, items.size());
    }

    private String fieldName(Procedure procedure) {
        return catalogue.field(procedure.field()).map(Field::name).orElse(procedure.field());
    }

    private static boolean matches(@Nullable String wanted, String actual) {
        return wanted == null || wanted.isBlank() || wanted.equals(actual);
    }

    private static String searchable(Procedure procedure) {
        String english = procedure.nameEn() == null ? "" : procedure.nameEn();
        return SearchText.plain(procedure.code() + " " + procedure.name() + " " + english);
    }
}
