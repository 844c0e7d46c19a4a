package vn.motcua.forms;

import java.net.URI;

/**
 * Where the citizen can follow the dossier; printed as a QR code.
 *
 * @param code the dossier's code, printed below it
 */
public record Tracking(String code, URI address) {}
