/** What happens to a dossier, as the services tell each other on Kafka. */
@NullMarked
package vn.motcua.kernel.event;

import org.jspecify.annotations.NullMarked;
