package pl.ugoda.console.view;

/** A filter in force, and the address without it. */
public record Chip(String name, String value, String without) {}
