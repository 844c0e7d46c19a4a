package vn.motcua.notification.template;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.platform.web.PublicAddress;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** The texts of the built-in bundles. */
public final class TemplateFixtures {

    static final TextProperties USUAL =
            new TextProperties(2, Set.of(), "https://danhgia.example/vu-quang");

    private TemplateFixtures() {}

    /** Texts as they are written at that moment. */
    public static Texts texts(Instant now) {
        return texts(now, USUAL);
    }

    static Texts texts(Instant now, TextProperties settings) {
        return new Texts(
                Wordings.load(),
                new Values(
                        Catalogue.load(),
                        PublicAddress.of("https://motcua.example"),
                        settings.surveyUrl(),
                        InstantSource.fixed(now)),
                settings);
    }
}
