package vn.motcua.notification.message;

/** Stands for the end of the process: nothing catches it. */
final class Killed extends Error {}
