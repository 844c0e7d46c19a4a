package vn.motcua.gateway.identity;

import java.util.Map;

/** What the accounts of this gateway go by. */
public record AccountNames(Map<String, String> byLogin) {

    public AccountNames {
        byLogin = Map.copyOf(byLogin);
    }
}
