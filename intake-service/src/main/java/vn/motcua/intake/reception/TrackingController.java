package vn.motcua.intake.reception;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Origin.Desk;
import vn.motcua.intake.dossier.Origin.OldSystem;
import vn.motcua.intake.dossier.Origin.Person;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.Role;
import vn.motcua.platform.security.Caller;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds a dossier for the public page, which the gateway asks for. Its proof is the last four
 * digits of the applicant's phone or identity number, or the e-mail address they gave, for who gave
 * no number. A wrong code and a wrong proof get the same answer, so that nobody learns which codes
 * exist.
 */
@RestController
final class TrackingController {

    private static final Pattern LAST_DIGITS = Pattern.compile("[0-9]{4}");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");

    private final DossierLookup lookup;
    private final Catalogue catalogue;

    TrackingController(DossierLookup lookup, Catalogue catalogue) {
        this.lookup = lookup;
        this.catalogue = catalogue;
    }

    @GetMapping("/api/tracking/{*code}")
    TrackedDossier byPath(
            Caller caller,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String digits,
            Locale locale) {
        return byCode(caller, code.substring(1), digits, locale);
    }

    @GetMapping(path = "/api/tracking", params = "code")
    TrackedDossier byCode(
            Caller caller,
            @RequestParam String code,
            @RequestParam(required = false) @Nullable String digits,
            Locale locale) {
        caller.actingAs(Role.SYSTEM);
        Optional<Dossier> holder = lookup.holder(code);
        Dossier dossier =
                holder.filter(one -> isProven(one, digits))
                        .or(() -> formerHolder(code, digits))
                        .or(() -> holder.filter(one -> one.origin() instanceof OldSystem))
                        .orElseThrow(DossierLookup::unknown);
        return TrackedDossier.of(dossier, code, catalogue, locale);
    }

    /** Whose the code was until it was replaced: it is still on their receipt. */
    private Optional<Dossier> formerHolder(String code, @Nullable String digits) {
        return digits == null
                ? Optional.empty()
                : lookup.formerHolders(code).stream()
                        .filter(one -> isProven(one, digits))
                        .findFirst();
    }

    private static boolean isProven(Dossier dossier, @Nullable String digits) {
        return switch (dossier.origin()) {
            case Desk desk -> isProof(digits, desk.applicant());
            // Of a dossier of an older system nobody is known: its code is enough, and all there
            // is.
            case OldSystem _ -> false;
        };
    }

    private static boolean isProof(@Nullable String proof, Person applicant) {
        if (proof == null) {
            return false;
        }
        return LAST_DIGITS.matcher(proof).matches()
                ? Stream.of(applicant.phone(), applicant.identityNumber())
                        .filter(Objects::nonNull)
                        .anyMatch(number -> digitsOf(number).endsWith(proof))
                : proof.strip().equalsIgnoreCase(applicant.email());
    }

    private static String digitsOf(String number) {
        return NO_DIGITS.matcher(number).replaceAll("");
    }
}
