package pl.ugoda.portal.view;

import pl.ugoda.kernel.Channel;

/** @param addresses the contact points it leads to, masked */
public record ChannelChoice(Channel channel, String icon, String addresses, boolean on) {}
