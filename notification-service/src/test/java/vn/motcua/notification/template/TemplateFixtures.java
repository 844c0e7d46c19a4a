package vn.motcua.notification.template;

import vn.motcua.kernel.catalogue.Catalogue;

import java.time.Instant;
import java.time.InstantSource;

/** The texts of the built-in bundles. */
public final class TemplateFixtures {

    private TemplateFixtures() {}

    /** Texts as they are written at that moment. */
    public static Texts texts(Instant now) {
        return new Texts(
                Wordings.load(),
                Catalogue.load(),
                "https://motcua.example",
                InstantSource.fixed(now));
    }
}
