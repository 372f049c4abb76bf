package pl.ugoda.portal.view;

import java.time.Instant;
import pl.ugoda.kernel.Channel;

/** @param kind the kind's code */
public record SentMessage(Instant at, Channel channel, String kind, String icon) {}
