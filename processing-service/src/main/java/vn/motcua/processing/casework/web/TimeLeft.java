package vn.motcua.processing.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;

/**
 * What is left of the legal time of an open case.
 *
 * @param minutes of office hours, negative once it has passed; absent while the clock does not run
 * @param days working days after today, the day it is due included; negative when overdue
 * @param text the same in the reader's language
 */
@JsonInclude(Include.NON_NULL)
record TimeLeft(@Nullable Long minutes, @Nullable Integer days, String text) {}
