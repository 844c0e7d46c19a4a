package vn.motcua.processing.ladder;

import net.javacrumbs.shedlock.core.LockingTaskExecutor;

import java.time.Duration;

/**
 * What keeps instances of one consumer group from scanning at once.
 *
 * @param group whose departments are scanned: groups do not wait for each other
 */
record LadderLocks(LockingTaskExecutor executor, String group, Duration atMost) {}
