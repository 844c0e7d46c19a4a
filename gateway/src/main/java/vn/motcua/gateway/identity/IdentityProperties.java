package vn.motcua.gateway.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.motcua.kernel.event.Role;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Who may sign in and with which key tokens are signed.
 *
 * @param keyFile the signing key (a private JWK), made at the first start; all instances of the
 *     gateway must share it
 * @param demoAccounts whether the published demo accounts are let in; never in production
 * @param agency the agency in whose name the gateway itself asks
 */
@ConfigurationProperties("motcua.gateway")
record IdentityProperties(
        @DefaultValue("var/gateway/signing-key.json") Path keyFile,
        @DefaultValue("false") boolean demoAccounts,
        @DefaultValue("vu-quang") String agency,
        @DefaultValue List<Entry> accounts) {

    /**
     * One account.
     *
     * @param displayName as people are shown it; its name where none is given
     * @param password its bcrypt hash, never the password itself
     */
    record Entry(
            String name,
            @Nullable String displayName,
            String password,
            Set<Role> roles,
            String agency,
            @Nullable List<String> departments) {}
}
