package vn.motcua.notification.message;

import java.util.List;

/** Some of the messages asked for, the newest first, and how many there are in all. */
record MessagePage(List<MessageView> items, long total, int page, int size) {}
