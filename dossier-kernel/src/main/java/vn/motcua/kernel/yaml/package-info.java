/** Reads the kernel's YAML files so that every refusal names its file and line. */
@NullMarked
package vn.motcua.kernel.yaml;

import org.jspecify.annotations.NullMarked;
