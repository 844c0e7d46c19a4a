package vn.motcua.forms;

/**
 * A form of the one-stop shop, filled in. Each is known by its name: the numbers differ between
 * Thông tư 01/2018/TT-VPCP and Thông tư 03/2025/TT-VPCP. What is absent is printed as a dotted line
 * to be filled in by hand.
 */
public sealed interface Form
        permits Receipt, SupplementRequest, Refusal, Apology, StopNotice, ControlSheet, Register {

    Heading heading();
}
