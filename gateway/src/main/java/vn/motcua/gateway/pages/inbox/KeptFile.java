package vn.motcua.gateway.pages.inbox;

/**
 * A file that is kept with the case, as a form hands it from page to page.
 *
 * @param sha256 of its content
 * @param name as it was chosen
 */
record KeptFile(String sha256, String name) {

    static KeptFile of(String written) {
        String[] parts = written.split(" ", 2);
        return new KeptFile(parts[0], parts.length == 2 ? parts[1] : "");
    }

    String written() {
        return sha256 + " " + name;
    }
}
