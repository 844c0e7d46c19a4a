package vn.motcua.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

import vn.motcua.gateway.identity.Account;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.DepartmentCode;

import java.util.Arrays;

/** Who looks at a page, as templates ask: {@code viewer.any('HEAD', 'OFFICER')}. */
public record Viewer(@Nullable Account account) {

    static Viewer of(@Nullable Authentication signedIn) {
        return new Viewer(signedIn == null ? null : Account.of(signedIn).orElse(null));
    }

    public boolean signedIn() {
        return account != null;
    }

    public String name() {
        return account == null ? "" : account.name();
    }

    public String displayName() {
        return account == null ? "" : account.displayName();
    }

    /** Whether the viewer holds one of these roles. */
    public boolean any(String... roles) {
        return account != null && Arrays.stream(roles).map(Role::valueOf).anyMatch(account::is);
    }

    /**
     * Whether the viewer may open the case of a dossier in this department's hands, given that they
     * may see its agency.
     */
    public boolean opensCases(@Nullable String department) {
        return account != null
                && any("OFFICER", "HEAD", "RECEPTION", "INSPECTOR")
                && (account.departments().isEmpty()
                        || (department != null
                                && account.departments().contains(new DepartmentCode(department))));
    }

    /** The account of a page that only signed-in people reach. */
    public Account required() {
        if (account == null) {
            throw new IllegalStateException("This page needs a sign-in");
        }
        return account;
    }
}
