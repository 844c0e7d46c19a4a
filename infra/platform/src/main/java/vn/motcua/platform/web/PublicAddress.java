package vn.motcua.platform.web;

import vn.motcua.kernel.id.DossierCode;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Where citizens reach the centre: what is printed, mailed, texted and encoded in QR codes leads
 * there. It is the setting {@code motcua.public-url} alone and never taken from a request, whose
 * sender may say what they like.
 */
public final class PublicAddress {

    private static final Set<String> SCHEMES = Set.of("https", "http");

    private final String root;
    private final String host;

    private PublicAddress(String root, String host) {
        this.root = root;
        this.host = host;
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException when it is no address of a page, or has more than a path
     */
    public static PublicAddress of(String setting) {
        String root = setting.strip().replaceAll("/+$", "");
        URI address = URI.create(root);
        String host = address.getHost();
        if (host == null
                || !SCHEMES.contains(address.getScheme())
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "motcua.public-url must be like https://motcua.example.gov.vn, and is '%s'"
                            .formatted(setting));
        }
        return new PublicAddress(root, host);
    }

    /** The address of a page, by its path with the slash before it. */
    public URI page(String path) {
        return URI.create(root + path);
    }

    /** Where anybody who has the code, and knows one thing more, sees how far the dossier is. */
    public URI tracking(DossierCode code) {
        return page(trackingPath(code));
    }

    /** The path of that page below any address of the gateway. */
    public static String trackingPath(DossierCode code) {
        return "/tracking/" + UrlText.encode(code.value());
    }

    /** Whether it leads nowhere from any other machine, phones included. */
    public boolean isOfThisMachineOnly() {
        try {
            // A name is not looked up: whether it is known here says nothing of others.
            return host.equals("localhost")
                    || (isLiteral() && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private boolean isLiteral() {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    @Override
    public String toString() {
        return root;
    }
}
