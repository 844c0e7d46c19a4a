package vn.motcua.notification.contact;

import jakarta.validation.Valid;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.notification.contact.Previews.Preview;
import vn.motcua.notification.template.TemplateView;
import vn.motcua.platform.security.Caller;

import java.util.List;

/** Shows what people are told, and in which words. */
@RestController
@RequestMapping("/api/templates")
@PreAuthorize("hasAnyRole('HEAD', 'OPERATOR')")
class TemplateController {

    private final Previews previews;

    TemplateController(Previews previews) {
        this.previews = previews;
    }

    /** All templates, with the facts they may name and their texts in both languages. */
    @GetMapping
    List<TemplateView> list() {
        return previews.templates();
    }

    /** A message as it would go out, about a dossier or about one that never was; sends nothing. */
    @PostMapping("/{template}/preview")
    Preview preview(
            @PathVariable String template,
            @RequestBody @Valid PreviewRequest asked,
            Caller caller) {
        return previews.preview(template, asked, caller);
    }
}
