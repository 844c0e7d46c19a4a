package vn.motcua.local;

/**
 * The broker and the store under a district.
 *
 * @param bootstrapServers of the broker
 * @param mongoUri without a database name
 */
record Backing(String bootstrapServers, String mongoUri) {}
