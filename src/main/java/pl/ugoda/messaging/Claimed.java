package pl.ugoda.messaging;

/** A message in a worker's hands, at its first or a later attempt. */
record Claimed(Intent intent, int attempt) {}
