/** What the services promise over HTTP, held against their code and against what was released. */
@NullMarked
package vn.motcua.contracts;

import org.jspecify.annotations.NullMarked;
