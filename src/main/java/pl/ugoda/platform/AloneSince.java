package pl.ugoda.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * Since when this process is certain to be the only one at its database. Whatever a worker holds from before belongs to a dead
 * process, however long its lease still runs: nobody needs to wait for the end of it.
 *
 * @param instant technical time; empty with an external database, where other processes may be at work
 */
public record AloneSince(Optional<Instant> instant) {}
