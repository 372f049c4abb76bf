package pl.ugoda.console.view;

import java.util.List;

/** What comes next, when, and why: {@code E-mail: pierwsze przypomnienie, jutro}. */
public record NextStepView(String what, String when, List<String> because) {}
